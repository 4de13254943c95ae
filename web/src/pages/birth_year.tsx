// 生まれた年: four digits to be typed, full-width ones too.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { inJapan } from '../i18n/japan';
import { ruby } from '../i18n/ruby';
import { raw, t } from '../i18n/text';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { text } from './birth_year.text';
import { yearOf } from './year_of';

interface Props {
    readonly support: string; // ruby in markup
    readonly busy: boolean;
    readonly onSave: (year: number) => void;
}

export function BirthYearForm({ support, busy, onSave }: Props): JSX.Element {
    const [typed, setTyped] = useState('');
    const [wrong, setWrong] = useState(false);
    const save = (): void => {
        const year = yearOf(typed, inJapan(now()).year);
        setWrong(year === undefined);
        if (year !== undefined) onSave(year);
    };
    return (
        <form
            class="birth-year"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                save();
            }}
        >
            <TextField
                label={t(text.year)}
                support={ruby(support)}
                inputMode="numeric"
                autocomplete="bday-year"
                maxLength={6}
                value={typed}
                error={wrong ? raw(text.wrong) : undefined}
                onChange={setTyped}
            />
            <Button type="submit" busy={busy}>
                {t(text.save)}
            </Button>
        </form>
    );
}
