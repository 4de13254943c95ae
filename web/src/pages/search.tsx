// One box for everything: events, help that is wanted, groups, venues, each with the way to its whole list.
import type { JSX } from 'preact';
import { now } from '../clock';
import { category as words } from '../i18n/codes.text';
import { startOfDay } from '../i18n/japan';
import { raw, t } from '../i18n/text';
import { Category } from '../protocol';
import type { PageProps } from '../routes';
import { Cards } from '../ui/card';
import { EventCard } from '../ui/event_card';
import { NeedCard } from '../ui/need_card';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { addressOf, eventsWish, findOf, groupsWish, needsWish, type Find } from './find';
import { AreaSelect } from './choose';
import { TextSearch, useFind } from './find_form';
import { GroupCard } from './group_card';
import { text } from './find.text';

export default function Search({ query }: PageProps): JSX.Element {
    const { find: wished, choose } = useFind('/search', query);
    // Days and topics of other lists say nothing here: who searches by words wants all that has them.
    const find = { ...findOf({}, { when: 'all' }), area: wished.area, text: wished.text };
    return (
        <Page name={raw(text.search)} heading={t(text.search)}>
            <div class="find">
                <TextSearch find={find} choose={choose} />
                <AreaSelect chosen={find.area} onChoose={(area) => choose({ area })} />
            </div>
            {find.text ? <Results find={find} /> : <Topics />}
        </Page>
    );
}

function Topics(): JSX.Element {
    const everything = findOf({}, { when: 'all' });
    return (
        <>
            <p>{t(text.start)}</p>
            <Section id="topics" title={t(text.byCategory)}>
                <ul role="list" class="find-topics">
                    {Category.map((category) => (
                        <li key={category}>
                            <a
                                class="button button-plain"
                                href={addressOf('/events', { ...everything, category })}
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

function Results({ find }: { readonly find: Find }): JSX.Element {
    const events = useAnswer({ ...eventsWish(find, startOfDay(now())), limit: 6 });
    const needs = useAnswer({ ...needsWish(find), limit: 6 });
    const groups = useAnswer({ ...groupsWish(find), limit: 6 });
    const places = useAnswer({ type: 'list_facilities', text: find.text, area: find.area });
    const parts = [events, needs, groups, places];
    const problem = parts.find((part) => part.problem && !part.answer)?.problem;
    const found = [
        events.answer?.events,
        needs.answer?.needs,
        groups.answer?.groups,
        places.answer?.facilities,
    ].some((list) => (list?.length ?? 0) > 0);
    return (
        <div class="find-lists">
            {parts.some((part) => part.loading && !part.answer) && <Loading />}
            {problem && (
                <ProblemPanel problem={problem} onAgain={() => parts.forEach((part) => part.again())} />
            )}
            {!found && parts.every((part) => part.answer) && <p role="status">{t(text.nothing)}</p>}
            {events.answer && events.answer.events.length > 0 && (
                <Section
                    id="events"
                    title={t(text.events)}
                    all={addressOf('/events', find)}
                    total={events.answer.total}
                >
                    <Cards>
                        {events.answer.events.map((event) => (
                            <EventCard key={event.id} event={event} />
                        ))}
                    </Cards>
                </Section>
            )}
            {needs.answer && needs.answer.needs.length > 0 && (
                <Section
                    id="help"
                    title={t(text.help)}
                    all={addressOf('/help', find)}
                    total={needs.answer.total}
                >
                    <Cards>
                        {needs.answer.needs.map((need) => (
                            <NeedCard key={need.id} need={need} />
                        ))}
                    </Cards>
                </Section>
            )}
            {groups.answer && groups.answer.groups.length > 0 && (
                <Section
                    id="groups"
                    title={t(text.groups)}
                    all={addressOf('/groups', find)}
                    total={groups.answer.total}
                >
                    <Cards>
                        {groups.answer.groups.map((group) => (
                            <GroupCard key={group.id} group={group} />
                        ))}
                    </Cards>
                </Section>
            )}
            {places.answer && places.answer.facilities.length > 0 && (
                <Section id="places" title={t(text.facilities)}>
                    <ul>
                        {places.answer.facilities.slice(0, 20).map((place) => (
                            <li key={place.id}>
                                <a href={`/f/${place.id}`}>
                                    <Text3View of={place.name} />
                                </a>
                            </li>
                        ))}
                    </ul>
                </Section>
            )}
        </div>
    );
}
