// A day and a time of it, both typed: from when, until when.
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../i18n/text';
import { DateField } from '../ui/date_field';
import { TextField } from '../ui/field';
import type { TypedMoment } from './post_form';
import { text } from './post_when.text';

interface Props {
    readonly id: string;
    readonly legend: ComponentChildren;
    readonly value: TypedMoment;
    readonly error: string | undefined;
    readonly onChange: (value: TypedMoment) => void;
}

export function MomentField({ id, legend, value, error, onChange }: Props): JSX.Element {
    return (
        <div class="post-moment">
            <DateField
                id={id}
                legend={legend}
                value={value.day}
                error={error}
                onChange={(day) => onChange({ ...value, day })}
            />
            <TextField
                label={t(text.time)}
                value={value.time}
                maxLength={8}
                onChange={(time) => onChange({ ...value, time })}
            />
        </div>
    );
}
