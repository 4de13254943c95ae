// Whom to ask.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { TextField } from '../ui/field';
import type { FieldsProps } from './post_fields';
import type { Common } from './post_form';
import { text } from './post_who.text';

type Whom = Pick<Common, 'contact' | 'phone' | 'hours'>;

export function ContactFields({ form, set, error }: FieldsProps<Whom>): JSX.Element {
    return (
        <>
            <TextField
                id="contact"
                label={t(text.contact)}
                required
                maxLength={60}
                value={form.contact}
                error={error('contact')}
                onChange={(contact) => set({ contact })}
            />
            <div class="post-row">
                <TextField
                    id="phone"
                    label={t(text.phone)}
                    type="tel"
                    inputMode="tel"
                    maxLength={20}
                    value={form.phone}
                    error={error('phone')}
                    onChange={(phone) => set({ phone })}
                />
                <TextField
                    label={t(text.hours)}
                    support={t(text.hoursExample)}
                    maxLength={60}
                    value={form.hours}
                    onChange={(hours) => set({ hours })}
                />
            </div>
        </>
    );
}
