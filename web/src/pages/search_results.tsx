// What was found in each list, how much in all, and where to look if it is nothing.
import type { ComponentChildren, JSX } from 'preact';
import { now } from '../clock';
import { category as topicWords } from '../i18n/codes.text';
import { empty } from '../i18n/empty.text';
import { startOfDay } from '../i18n/japan';
import { plain, t, type Three } from '../i18n/text';
import { Category, type FacilityCard } from '../protocol';
import { Cards } from '../ui/card';
import { EventCard } from '../ui/event_card';
import { NeedCard } from '../ui/need_card';
import { ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { addressOf, eventsWish, findOf, groupsWish, needsWish, type Find } from './find';
import { text as find_ } from './find.text';
import { GroupCard } from './group_card';
import { kindsOf, placesWish, widerOf, type Kind, type Wider } from './search_find';
import { text } from './search.text';

const shown = 6;
const placesShown = 20;

// The four lists, as far as they can heed the conditions; with a limit of 0 nothing is asked.
export function useFound(find: Find, limit: number) {
    const asked = limit === 0 ? [] : kindsOf(find);
    const ask = <Wish,>(kind: Kind, wish: Wish): Wish | undefined =>
        asked.includes(kind) ? wish : undefined;
    const today = startOfDay(now());
    const events = useAnswer(ask('events', { ...eventsWish(find, today), limit }));
    const help = useAnswer(ask('help', { ...needsWish(find, today), limit }));
    const groups = useAnswer(ask('groups', { ...groupsWish(find), limit }));
    const places = useAnswer(ask('places', placesWish(find)));
    const lists = { events, help, groups, places };
    const totals = {
        events: events.answer?.total,
        help: help.answer?.total,
        groups: groups.answer?.total,
        places: places.answer?.facilities.length,
    };
    const ready = asked.length > 0 && asked.every((kind) => !lists[kind].loading);
    const total = ready ? asked.reduce((sum, kind) => sum + (totals[kind] ?? 0), 0) : undefined;
    return { ...lists, totals, asked, total };
}

export function SearchResults({ find }: { readonly find: Find }): JSX.Element {
    const { events, help, groups, places, totals, asked, total } = useFound(find, shown);
    const parts = { events, help, groups, places };
    const failed = asked.map((kind) => parts[kind]).filter(({ problem, answer }) => problem && !answer);
    const problem = failed[0]?.problem;
    const section = (kind: Kind, title: Three, children: ComponentChildren, path?: string) =>
        asked.includes(kind) &&
        (totals[kind] ?? 0) > 0 && (
            <Section
                id={kind}
                title={t(title)}
                {...(path && { all: addressOf(path, find), total: totals[kind] })}
            >
                {children}
            </Section>
        );
    return (
        <div class="find-lists">
            {problem && (
                <ProblemPanel problem={problem} onAgain={() => failed.forEach(({ again }) => again())} />
            )}
            {!problem && (
                <h2 class="found">
                    <span role="status">
                        {t(
                            total === undefined
                                ? find_.finding
                                : total === 0
                                  ? text.nothing
                                  : text.all(total),
                        )}
                    </span>
                </h2>
            )}
            {total === undefined && !problem && <Loading />}
            {total === 0 && !problem && <WiderSearches find={find} />}
            {section(
                'events',
                find_.events,
                <Cards>
                    {(events.answer?.events ?? []).map((each) => (
                        <EventCard key={each.id} event={each} />
                    ))}
                </Cards>,
                '/events',
            )}
            {section(
                'help',
                find_.help,
                <Cards>
                    {(help.answer?.needs ?? []).map((each) => (
                        <NeedCard key={each.id} need={each} />
                    ))}
                </Cards>,
                '/help',
            )}
            {section(
                'groups',
                find_.groups,
                <Cards>
                    {(groups.answer?.groups ?? []).map((each) => (
                        <GroupCard key={each.id} group={each} />
                    ))}
                </Cards>,
                '/groups',
            )}
            {section('places', find_.facilities, <Places places={places.answer?.facilities ?? []} />)}
        </div>
    );
}

function Places({ places }: { readonly places: readonly FacilityCard[] }): JSX.Element {
    const more = places.length - placesShown;
    return (
        <>
            <ul class="find-places">
                {places.slice(0, placesShown).map((place) => (
                    <li key={place.id}>
                        <a href={`/f/${place.id}`}>
                            <Text3View of={place.name} />
                        </a>
                    </li>
                ))}
            </ul>
            {more > 0 && <p class="soft">{t(text.rest(more))}</p>}
        </>
    );
}

function wordsOf(wider: Wider): Three {
    if (wider.by === 'topic') return text.topic(plain(topicWords[wider.category]));
    if (wider.by === 'fewer_words') return text.onlyWords(wider.find.text);
    const words = {
        switches: text.withoutSwitches,
        days: text.allDays,
        category: text.allTopics,
        area: empty.nearbyToo,
    };
    return words[wider.by];
}

const addressOfWider = (wider: Wider): string =>
    wider.by === 'topic'
        ? addressOf('/events', { ...findOf({}, { when: 'all' }), category: wider.category })
        : addressOf('/search', wider.find);

function WiderSearches({ find }: { readonly find: Find }): JSX.Element | null {
    const topics = new Map(Category.map((category) => [category, plain(topicWords[category])]));
    const wider = widerOf(find, topics);
    if (wider.length === 0) return <p>{t(find_.nothing)}</p>;
    return (
        <Section id="wider" title={t(text.tryWider)}>
            <ul role="list" class="find-topics">
                {wider.map((each) => (
                    <li key={addressOfWider(each)}>
                        <a class="button button-plain" href={addressOfWider(each)}>
                            <span>{t(wordsOf(each))}</span>
                        </a>
                    </li>
                ))}
            </ul>
        </Section>
    );
}
