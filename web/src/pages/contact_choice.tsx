// How somebody is reached: not at all, by mail, by telephone; and the one address or number for it.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { ContactKind } from '../protocol';
import { RadioChoices } from '../ui/choices';
import { TextField } from '../ui/field';
import { text } from './register.text';

export interface Reached {
    readonly kind: ContactKind;
    readonly contact: string;
}

interface Props {
    readonly reached: Reached;
    readonly error: string | undefined;
    readonly onChange: (part: Partial<Reached>) => void;
}

export function ContactChoice({ reached: { kind, contact }, error, onChange }: Props): JSX.Element {
    return (
        <>
            <RadioChoices
                legend={t(text.contact)}
                chosen={[kind]}
                onChoose={([chosen]) => onChange({ kind: chosen ?? 'none' })}
                choices={[
                    { value: 'none', words: t(text.none), support: t(text.noneSupport) },
                    { value: 'mail', words: t(text.mail) },
                    { value: 'phone', words: t(text.phone) },
                ]}
            />
            {kind !== 'none' && (
                <TextField
                    id="contact"
                    label={t(kind === 'mail' ? text.mail : text.phone)}
                    required
                    value={contact}
                    maxLength={120}
                    type={kind === 'mail' ? 'email' : 'tel'}
                    autocomplete={kind === 'mail' ? 'email' : 'tel'}
                    error={error}
                    onChange={(typed) => onChange({ contact: typed })}
                />
            )}
        </>
    );
}
