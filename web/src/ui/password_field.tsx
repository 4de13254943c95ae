// A password that can be looked at, pasted, and filled in by the browser. 8 characters, no other rules.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/text';
import { Button } from './button';
import { Field } from './field';
import { text } from './password_field.text';

interface Props {
    readonly label: ComponentChildren;
    readonly value: string;
    readonly onChange: (value: string) => void;
    // A new one is asked for once: it can be looked at instead of typed twice.
    readonly kind: 'new' | 'current';
    readonly id?: string;
    readonly error?: string | undefined;
}

const seen = { type: 'text' } as const;
const hidden = { type: 'password' } as const;

export function PasswordField({ label, value, onChange, kind, id, error }: Props): JSX.Element {
    const [shown, setShown] = useState(false);
    const support = kind === 'new' ? { support: t(text.rule) } : {};
    return (
        <Field label={label} required error={error} {...support} {...(id ? { id } : {})}>
            {(wiring) => (
                <div class="password">
                    <input
                        {...wiring}
                        class="input"
                        {...(shown ? seen : hidden)}
                        autocomplete={kind === 'new' ? 'new-password' : 'current-password'}
                        maxLength={200}
                        value={value}
                        onInput={({ currentTarget }) => onChange(currentTarget.value)}
                    />
                    <Button pressed={shown} onPress={() => setShown(!shown)}>
                        {t(text.show)}
                    </Button>
                </div>
            )}
        </Field>
    );
}
