// Where, when, what: shown at once what fits. On a telephone behind 「条件をえらぶ」, so that the list is seen first.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { category as words } from '../i18n/codes.text';
import { plain, t, type Three } from '../i18n/text';
import { area, category, when, whens } from '../prefs';
import { Category } from '../protocol';
import { city } from '../session';
import { dateOf, noDate, typedDateOf } from '../typed_date';
import { fromDate } from '../i18n/japan';
import { action } from '../i18n/actions.text';
import { Button, Buttons, LinkButton } from '../ui/button';
import { Chips } from '../ui/chips';
import { CheckChoices } from '../ui/choices';
import { DateField } from '../ui/date_field';
import { Disclosure } from '../ui/disclosure';
import { Select, TextField } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { addressOf, findOf, pageSize, spans, type Find, type Query, type Span, type Switch } from './find';
import { text as home } from './home.text';
import { text } from './find.text';
import './find.css';

// The address and what was chosen before; choose() changes both.
export function useFind(path: string, query: Query) {
    const { route } = useLocation();
    const find = findOf(query, { area: area.value, category: category.value, when: when.value });
    const choose = (part: Partial<Find>): void => {
        const next = { ...find, page: 1, ...part };
        area.value = next.area;
        category.value = next.category;
        when.value = whens.find((each) => each === next.when) ?? when.value;
        route(addressOf(path, next), true);
    };
    return { find, choose, addressOf: (part: Partial<Find>) => addressOf(path, { ...find, ...part }) };
}

export type Choose = (part: Partial<Find>) => void;

interface Props {
    readonly find: Find;
    readonly choose: Choose;
    readonly switches?: readonly Switch[];
    readonly withDays?: boolean;
}

export function FindForm({ find, choose, switches = [], withDays = false }: Props): JSX.Element {
    const days = withDays && (find.when !== 'all' || find.day !== undefined);
    const count = [find.area, find.category, days].filter(Boolean).length + find.switches.length;
    return (
        <div class="find">
            <TextSearch find={find} choose={choose} />
            {withDays && <Days find={find} choose={choose} />}
            <Disclosure summary={t(count > 0 ? text.conditionsOn(count) : text.conditions)}>
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
            </Disclosure>
        </div>
    );
}

export function TextSearch({ find, choose }: Pick<Props, 'find' | 'choose'>): JSX.Element {
    const [words, setWords] = useState(find.text);
    useEffect(() => setWords(find.text), [find.text]);
    return (
        <form
            class="find-text"
            role="search"
            aria-label={plain(text.text)}
            onSubmit={(event) => {
                event.preventDefault();
                choose({ text: words.trim() });
            }}
        >
            <TextField
                label={t(text.text)}
                type="search"
                inputMode="search"
                maxLength={80}
                value={words}
                onChange={setWords}
            />
            <Button type="submit" icon="search">
                {t(action.search)}
            </Button>
        </form>
    );
}

const spanWords: Readonly<Record<Span, Three>> = {
    today: home.today,
    weekend: home.weekend,
    month: text.month,
    all: home.all,
};

function Days({ find, choose }: Pick<Props, 'find' | 'choose'>): JSX.Element {
    return (
        <Chips<Span | ''>
            label={t(home.when)}
            chips={spans.map((value) => ({ value, words: t(spanWords[value]) }))}
            chosen={find.day ? '' : find.when}
            onChoose={(span) => span && choose({ when: span, day: undefined })}
        />
    );
}

function OneDay({ find, choose }: Pick<Props, 'find' | 'choose'>): JSX.Element {
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

function Switches({ find, choose, switches }: Required<Omit<Props, 'withDays'>>): JSX.Element {
    return (
        <CheckChoices
            legend={t(text.onlyThose)}
            choices={switches.map((value) => ({ value, words: t(text[value]) }))}
            chosen={find.switches.filter((each) => switches.includes(each))}
            onChoose={(chosen) => choose({ switches: chosen })}
        />
    );
}

interface AreaProps {
    readonly chosen: number | undefined;
    readonly onChoose: (area: number | undefined) => void;
    readonly nothing?: Three;
    readonly label?: Three;
}

export function AreaSelect({
    chosen,
    onChoose,
    nothing = home.everywhere,
    label = home.where,
}: AreaProps): JSX.Element {
    const areas = city.value?.areas.filter(({ area_kind }) => area_kind !== 'city') ?? [];
    const options = areas.map(({ id, name }) => ({ value: String(id), words: plainText3(name) }));
    return (
        <Select
            label={t(label)}
            value={String(chosen ?? '')}
            options={[{ value: '', words: plain(nothing) }, ...options]}
            onChange={(id) => onChoose(Number(id) || undefined)}
        />
    );
}

interface CategoryProps {
    readonly chosen: Category | undefined;
    readonly onChoose: (category: Category | undefined) => void;
}

export function CategorySelect({ chosen, onChoose }: CategoryProps): JSX.Element {
    const options = Category.map((value) => ({ value, words: plain(words[value]) }));
    return (
        <Select
            label={t(text.category)}
            value={chosen ?? ''}
            options={[{ value: '', words: plain(text.everything) }, ...options]}
            onChange={(code) => onChoose(Category.find((each) => each === code))}
        />
    );
}

// How many there are, said politely when it changes.
export function Found({ total }: { readonly total: number | undefined }): JSX.Element {
    return (
        <h2 class="found">
            <span role="status">{t(total === undefined ? text.finding : text.found(total))}</span>
        </h2>
    );
}

interface PagesProps {
    readonly find: Find;
    readonly total: number;
    readonly addressOf: (part: Partial<Find>) => string;
}

export function Pages({ find, total, addressOf: address }: PagesProps): JSX.Element | null {
    const last = Math.ceil(total / pageSize);
    if (last <= 1) return null;
    const link = (page: number, label: ComponentChildren): JSX.Element | false =>
        page >= 1 && page <= last && <LinkButton href={address({ page })}>{label}</LinkButton>;
    return (
        <nav aria-label={plain(text.pages)}>
            <p class="soft">{t(text.pageOf(find.page, last))}</p>
            <Buttons>
                {link(find.page + 1, t(text.next))}
                {link(find.page - 1, t(text.previous))}
            </Buttons>
        </nav>
    );
}
