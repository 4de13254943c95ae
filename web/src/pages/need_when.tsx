// The second step of a need: at fixed hours, by a day, at any time; and where.
import type { JSX } from 'preact';
import { needKind } from '../i18n/codes.text';
import { t } from '../i18n/text';
import { NeedKind } from '../protocol';
import { DateField } from '../ui/date_field';
import { Select, TextField } from '../ui/field';
import type { NeedForm } from './need_form';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { Where } from './post_where';
import { text } from './post_when.text';

type Props = FieldsProps<NeedForm>;

export default function NeedWhen({ form, set, error }: Props): JSX.Element {
    return (
        <>
            <Select
                label={t(text.kind)}
                value={form.kind}
                options={optionsOf(NeedKind, needKind)}
                onChange={(code) => set({ kind: NeedKind.find((each) => each === code) ?? form.kind })}
            />
            {form.kind !== 'anytime' && (
                <DateField
                    id="day"
                    legend={t(form.kind === 'shift' ? text.day : text.due)}
                    required
                    value={form.day}
                    error={error('day')}
                    onChange={(day) => set({ day })}
                />
            )}
            {form.kind === 'shift' && <Hours form={form} set={set} error={error} />}
            <Where form={form} set={set} error={error} />
        </>
    );
}

function Hours({ form, set, error }: Props): JSX.Element {
    return (
        <div class="post-row">
            {(['from', 'to'] as const).map((end) => (
                <TextField
                    key={end}
                    id={end}
                    label={t(text[end])}
                    required
                    support={t(text.timeExample)}
                    value={form[end]}
                    maxLength={8}
                    error={error(end)}
                    onChange={(typed) => set({ [end]: typed })}
                />
            ))}
        </div>
    );
}
