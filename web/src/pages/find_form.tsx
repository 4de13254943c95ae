// Where, when, what: shown at once what fits. On a telephone behind 「条件をえらぶ」, so that the list is seen first.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { plain, t, type Three } from '../i18n/text';
import { area, category, when, whens } from '../prefs';
import { action } from '../i18n/actions.text';
import { Button, Buttons, LinkButton } from '../ui/button';
import { Chips } from '../ui/chips';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/field';
import { useLater } from '../ui/use_later';
import { addressOf, findOf, pageSize, spans, type Find, type Query, type Span, type Switch } from './find';
import { text as words } from './choose.text';
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

export interface FindProps {
    readonly find: Find;
    readonly choose: Choose;
    readonly switches?: readonly Switch[];
    readonly withDays?: boolean;
}

export function FindForm({ find, choose, switches = [], withDays = false }: FindProps): JSX.Element {
    const days = withDays && (find.when !== 'all' || find.day !== undefined);
    const parts = useLater(() => import('./find_conditions'));
    const count = [find.area, find.category, days].filter(Boolean).length + find.switches.length;
    return (
        <div class="find">
            <TextSearch find={find} choose={choose} />
            {withDays && <Days find={find} choose={choose} />}
            <Disclosure summary={t(count > 0 ? text.conditionsOn(count) : text.conditions)}>
                {parts && (
                    <parts.Conditions find={find} choose={choose} switches={switches} withDays={withDays} />
                )}
            </Disclosure>
        </div>
    );
}

export function TextSearch({ find, choose }: Pick<FindProps, 'find' | 'choose'>): JSX.Element {
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
    today: words.today,
    weekend: words.weekend,
    month: text.month,
    all: words.all,
};

export function Days({ find, choose }: Pick<FindProps, 'find' | 'choose'>): JSX.Element {
    return (
        <Chips<Span | ''>
            label={t(words.when)}
            chips={spans.map((value) => ({ value, words: t(spanWords[value]) }))}
            chosen={find.day ? '' : find.when}
            onChoose={(span) => span && choose({ when: span, day: undefined })}
        />
    );
}

interface FoundProps {
    readonly total: number | undefined;
    readonly page: number;
}

// How many there are, said politely when it changes. Whoever goes on to another page reads on from here.
export function Found({ total, page }: FoundProps): JSX.Element {
    const heading = useRef<HTMLHeadingElement>(null);
    const shown = useRef(page);
    useEffect(() => {
        if (shown.current !== page) heading.current?.focus();
        shown.current = page;
    }, [page]);
    return (
        <h2 class="found" ref={heading} tabIndex={-1}>
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
    const beyond = total > 0 && find.page > last;
    if (last <= 1 && !beyond) return null;
    const link = (page: number, label: ComponentChildren): JSX.Element | false =>
        page >= 1 && page <= last && <LinkButton href={address({ page })}>{label}</LinkButton>;
    return (
        <nav class="find-pages" aria-label={plain(text.pages)}>
            <p class="soft">{t(beyond ? text.beyond(last) : text.pageOf(find.page, last))}</p>
            <Buttons>
                {link(find.page + 1, t(text.next))}
                {beyond ? link(last, t(text.last)) : link(find.page - 1, t(text.previous))}
            </Buttons>
        </nav>
    );
}
