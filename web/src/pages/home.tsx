// The first page: whose city, two things to do, something this week, and that one may telephone.
//
// The pattern for every page: useAnswer() asks, its answer brings positions, the reader follows them, cards with live
// parts (badges) draw themselves again alone, and new items wait behind a button.
import type { JSX } from 'preact';
import { useCalmList } from '../calm_list';
import { now } from '../clock';
import { action } from '../i18n/actions.text';
import { day, nextWeekend, startOfDay } from '../i18n/japan';
import { empty } from '../i18n/empty.text';
import { raw, t } from '../i18n/text';
import { area, category, when, type When } from '../prefs';
import type { ListEvents, ListNeeds, NeedsForMe } from '../protocol';
import { center, isLoggedIn, sessionAsked } from '../session';
import { LinkButton } from '../ui/button';
import { Cards } from '../ui/card';
import { EventCard } from '../ui/event_card';
import { Icon } from '../ui/icons';
import { later } from '../ui/later';
import { NeedCard } from '../ui/need_card';
import { NewItems } from '../ui/new_items';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Loading, Section } from '../ui/section';
import { useAnswer } from '../use_answer';
import { text } from './home.text';
import { Where } from './home_where';
import './home.css';

const Mine = later(() => import('./home_mine'));

export default function Home(): JSX.Element {
    return (
        <Page name="" heading={t(text.title)}>
            {isLoggedIn.value ? <Mine /> : <p class="lead">{t(text.noAccount)}</p>}
            <div class="home-ways">
                <LinkButton kind="main" icon="event" href="/events">
                    {t(action.takePart)}
                </LinkButton>
                <LinkButton kind="main" icon="help" href="/help">
                    {t(action.help)}
                </LinkButton>
            </div>
            <Where />
            <div class="home-columns">
                <Events />
                <div>
                    <Needs />
                </div>
                <FirstSteps />
                <CenterCard />
            </div>
        </Page>
    );
}

function Events(): JSX.Element {
    const wish: ListEvents = {
        type: 'list_events',
        limit: 10,
        area: area.value,
        category: category.value,
        ...span(when.value),
    };
    const page = useAnswer(wish);
    const list = useCalmList(page.answer?.events, ({ id }) => id, page.question);
    return (
        <Section id="events" title={t(text.events)} all="/events" total={page.answer?.total}>
            {page.loading && !page.answer && <Loading />}
            {page.problem && !page.answer && <ProblemPanel problem={page.problem} onAgain={page.again} />}
            <NewItems waiting={list.waiting} onShow={list.showNew} />
            {page.answer?.events.length === 0 && <NoEvents />}
            <div class="home-events">
                <Cards>
                    {list.shown.map((event) => (
                        <EventCard key={event.id} event={event} />
                    ))}
                </Cards>
            </div>
        </Section>
    );
}

function NoEvents(): JSX.Element {
    return (
        <p>
            {t(empty.noEvents)} <a href="/events?when=month">{t(empty.allThisMonth)}</a>{' '}
            {area.value !== undefined && <a href="/events?area=all">{t(empty.nearbyToo)}</a>}
        </p>
    );
}

function span(chosen: When): { from?: number; to?: number } {
    const today = startOfDay(now());
    if (chosen === 'today') return { from: today, to: today + day };
    return chosen === 'weekend' ? nextWeekend(today) : {};
}

function Needs(): JSX.Element {
    // Not before it is known who asks: the list would change under the reader's eyes.
    const wish = sessionAsked.value ? needsWish() : undefined;
    const page = useAnswer<ListNeeds | NeedsForMe>(wish);
    const list = useCalmList(page.answer?.needs, ({ id }) => id, page.question);
    const title = isLoggedIn.value ? text.needsForMe : text.needs;
    return (
        <Section id="needs" title={t(title)} all="/help" total={page.answer?.total}>
            {page.loading && !page.answer && <Loading />}
            {page.problem && !page.answer && <ProblemPanel problem={page.problem} onAgain={page.again} />}
            <NewItems waiting={list.waiting} onShow={list.showNew} />
            {page.answer?.nearby && <p class="soft">{t(empty.noFittingNeeds)}</p>}
            {page.answer?.needs.length === 0 && <p>{t(empty.noNeeds)}</p>}
            <div class="home-needs">
                <Cards>
                    {list.shown.map((need) => (
                        <NeedCard key={need.id} need={need} />
                    ))}
                </Cards>
            </div>
            <Decided today={page.answer?.decided_today ?? 0} />
        </Section>
    );
}

// きょう決まった 3人. Nothing is said of a day on which nobody was.
function Decided({ today }: { readonly today: number }): JSX.Element | null {
    if (today === 0) return null;
    return (
        <p class="home-decided">
            <Icon name="done" />
            <span>{t(text.decidedToday(today))}</span>
        </p>
    );
}

function needsWish(): ListNeeds | NeedsForMe {
    if (isLoggedIn.value) return { type: 'needs_for_me', limit: 6, area: area.value };
    return { type: 'list_needs', limit: 6, area: area.value, category: category.value, ...span(when.value) };
}

function FirstSteps(): JSX.Element {
    return (
        <Section id="first" title={t(text.first)}>
            <ol class="steps">
                {[text.step1, text.step2, text.step3].map((step) => (
                    <li key={raw(step)}>
                        <span>{t(step)}</span>
                    </li>
                ))}
            </ol>
        </Section>
    );
}

function CenterCard(): JSX.Element | null {
    if (!center.value) return null;
    return (
        <p class="home-phone">
            <strong>{t(text.byPhone)}</strong>
            <PhoneLink phone={center.value.phone} name={center.value.name} hours={center.value.hours} />
        </p>
    );
}
