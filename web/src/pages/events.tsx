// All events by where, when and what. Only the guest's side: help that is wanted has its own list.
import type { JSX } from 'preact';
import { useCalmList } from '../calm_list';
import { now } from '../clock';
import { empty } from '../i18n/empty.text';
import { startOfDay } from '../i18n/japan';
import { raw, t } from '../i18n/text';
import type { PageProps } from '../routes';
import { Cards } from '../ui/card';
import { EventCard } from '../ui/event_card';
import { NewItems } from '../ui/new_items';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { eventsWish, eventSwitches } from './find';
import { FindForm, Found, Pages, useFind } from './find_form';
import { Wider } from './find_wider';
import { text } from './find.text';

export default function Events({ query }: PageProps): JSX.Element {
    const { find, choose, addressOf } = useFind('/events', query);
    // By the day, or the question would be another one at every drawing.
    const page = useAnswer(eventsWish(find, startOfDay(now())));
    const list = useCalmList(page.answer?.events, ({ id }) => id, page.question);
    return (
        <Page name={raw(text.events)} heading={t(text.events)}>
            <FindForm find={find} choose={choose} switches={eventSwitches} withDays />
            <Found total={page.answer?.total} page={find.page} />
            {page.loading && !page.answer && <Loading />}
            {page.problem && !page.answer && <ProblemPanel problem={page.problem} onAgain={page.again} />}
            <NewItems waiting={list.waiting} onShow={list.showNew} />
            {page.answer?.total === 0 && (
                <p>
                    {t(empty.noEvents)}{' '}
                    <a href={addressOf({ when: 'month', day: undefined, switches: [], page: 1 })}>
                        {t(empty.allThisMonth)}
                    </a>{' '}
                    <Wider find={find} path="/events" />
                </p>
            )}
            <div class="find-lists">
                <Cards>
                    {list.shown.map((event) => (
                        <EventCard key={event.id} event={event} />
                    ))}
                </Cards>
            </div>
            {page.answer && <Pages find={find} total={page.answer.total} addressOf={addressOf} />}
        </Page>
    );
}
