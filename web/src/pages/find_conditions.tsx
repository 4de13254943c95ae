// The conditions behind the form's one disclosure: where, what, one day, only those.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fromDate } from '../i18n/japan';
import { plain, t } from '../i18n/text';
import { dateOf, noDate, typedDateOf } from '../typed_date';
import { Button } from '../ui/button';
import { CheckChoices } from '../ui/choices';
import { DateField } from '../ui/date_field';
import { AreaSelect, CategorySelect } from './choose';
import type { FindProps } from './find_form';
import { text } from './find_conditions.text';

export function Conditions({ find, choose, switches = [], withDays = false }: FindProps): JSX.Element {
    return (
        <>
            <div class="find-fields">
                <AreaSelect chosen={find.area} onChoose={(id) => choose({ area: id })} />
                <CategorySelect chosen={find.category} onChoose={(code) => choose({ category: code })} />
            </div>
            {withDays && <OneDay find={find} choose={choose} />}
            {switches.length > 0 && <Switches find={find} choose={choose} switches={switches} />}
            <Button
                onPress={() =>
                    choose({
                        area: undefined,
                        category: undefined,
                        when: 'all',
                        day: undefined,
                        switches: [],
                    })
                }
            >
                {t(text.clear)}
            </Button>
        </>
    );
}

function OneDay({ find, choose }: Pick<FindProps, 'find' | 'choose'>): JSX.Element {
    const [typed, setTyped] = useState(find.day ? typedDateOf(fromDate(find.day)) : noDate);
    const [wrong, setWrong] = useState(false);
    const date = dateOf(typed);
    const show = (): void => {
        setWrong(date === undefined);
        if (date !== undefined) choose({ day: date });
    };
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                show();
            }}
        >
            <DateField
                legend={t(text.day)}
                value={typed}
                error={wrong ? plain(text.noSuchDay) : undefined}
                onChange={setTyped}
            />
            <Button type="submit">{t(text.oneDay)}</Button>
        </form>
    );
}

function Switches({ find, choose, switches }: Required<Omit<FindProps, 'withDays'>>): JSX.Element {
    return (
        <CheckChoices
            legend={t(text.onlyThose)}
            choices={switches.map((value) => ({ value, words: t(text[value]) }))}
            chosen={find.switches.filter((each) => switches.includes(each))}
            onChoose={(chosen) => choose({ switches: chosen })}
        />
    );
}
