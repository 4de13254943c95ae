// One box for everything: events, help that is wanted, groups, venues. What is typed is counted before it is searched.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { action } from '../i18n/actions.text';
import { category as words } from '../i18n/codes.text';
import { plain, raw, t } from '../i18n/text';
import { area } from '../prefs';
import { Category } from '../protocol';
import type { PageProps } from '../routes';
import { Button } from '../ui/button';
import { AnyChips } from '../ui/any_chips';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/field';
import { Page } from '../ui/page';
import { Section } from '../ui/section';
import { addressOf, findOf, type Find, type Switch } from './find';
import { AreaSelect, CategorySelect } from './choose';
import { Days, type Choose } from './find_form';
import { text as find_ } from './find.text';
import { text as conditions } from './find_conditions.text';
import { asksSomething, searchSwitches } from './search_find';
import { SearchResults, useFound } from './search_results';
import { text } from './search.text';

export default function Search({ query }: PageProps): JSX.Element {
    const { route } = useLocation();
    // Days and topics of other lists say nothing here: who searches by words wants all that has them.
    const find = findOf(query, { area: area.value, when: 'all' });
    const choose: Choose = (part) => {
        const next = { ...find, page: 1, ...part };
        area.value = next.area;
        route(addressOf('/search', next), true);
    };
    return (
        <Page name={raw(find_.search)} heading={t(find_.search)}>
            <SearchForm find={find} choose={choose} />
            {asksSomething(find) ? <SearchResults find={find} /> : <Topics />}
        </Page>
    );
}

interface FormProps {
    readonly find: Find;
    readonly choose: Choose;
}

function SearchForm({ find, choose }: FormProps): JSX.Element {
    const chosen = [find.area, find.category].filter(Boolean).length;
    return (
        <div class="find">
            <Words find={find} choose={choose} />
            <Days find={find} choose={choose} />
            <AnyChips<Switch>
                label={t(text.switches)}
                chips={searchSwitches.map((value) => ({
                    value,
                    words: t(value === 'step_free' ? text.step_free : conditions[value]),
                }))}
                chosen={find.switches}
                onChoose={(switches) => choose({ switches })}
            />
            <Disclosure summary={t(chosen > 0 ? find_.conditionsOn(chosen) : find_.conditions)}>
                <div class="find-fields">
                    <AreaSelect chosen={find.area} onChoose={(id) => choose({ area: id })} />
                    <CategorySelect chosen={find.category} onChoose={(category) => choose({ category })} />
                </div>
            </Disclosure>
        </div>
    );
}

// Waits until the typing rests; a question for every letter would answer nobody.
const rest = 300;

function useRested(value: string): string {
    const [rested, setRested] = useState(value);
    useEffect(() => {
        const timer = setTimeout(() => setRested(value), rest);
        return () => clearTimeout(timer);
    }, [value]);
    return rested;
}

function Words({ find, choose }: FormProps): JSX.Element {
    const [typed, setTyped] = useState(find.text);
    useEffect(() => setTyped(find.text), [find.text]);
    const rested = useRested(typed.trim());
    const ahead = rested !== '' && rested !== find.text && rested === typed.trim();
    const { total } = useFound({ ...find, text: rested }, ahead ? 1 : 0);
    return (
        <form
            class="find-text"
            role="search"
            aria-label={plain(find_.text)}
            onSubmit={(event) => {
                event.preventDefault();
                choose({ text: typed.trim() });
            }}
        >
            <TextField
                label={t(find_.text)}
                type="search"
                inputMode="search"
                maxLength={80}
                value={typed}
                onChange={setTyped}
            />
            <Button type="submit" icon="search">
                <span role="status">
                    {t(ahead && total !== undefined ? text.show(total) : action.search)}
                </span>
            </Button>
        </form>
    );
}

function Topics(): JSX.Element {
    const everything = findOf({}, { when: 'all' });
    return (
        <>
            <p>{t(find_.start)}</p>
            <Section id="topics" title={t(find_.byCategory)}>
                <ul role="list" class="find-topics">
                    {Category.map((category) => (
                        <li key={category}>
                            <a
                                class="button button-plain"
                                href={addressOf('/search', { ...everything, category })}
                            >
                                <span>{t(words[category])}</span>
                            </a>
                        </li>
                    ))}
                </ul>
            </Section>
        </>
    );
}
