// Who is reading, and in which city: read once, kept true, needed by every page.
import { computed, signal } from '@preact/signals';
import { query, setCsrf } from './api';
import { browserClock } from './clock';
import { city } from './i18n/words';
import { dispatch, live, socket } from './live';
import { keepNothing, lastCenter } from './prefs';
import type { Problem } from './problem';
import type { CenterView, CityView, GrantRole, GrantView, SessionView } from './protocol';
import { Reader } from './reader';

export { city };

// Undefined until the first answer; a visitor has a session without an account.
export const session = signal<SessionView | undefined>(undefined);

// Why it is not there, and how to ask again.
export const unreadSession = signal<{ problem: Problem | undefined; again: () => void } | undefined>(
    undefined,
);

// Known, or not to be known now: nobody waits for it any longer.
export const sessionAsked = computed(
    () => session.value !== undefined || unreadSession.value?.problem !== undefined,
);

export const isLoggedIn = computed(() => session.value?.account !== undefined);

export const unread = computed(() =>
    isLoggedIn.value ? (live.value.facts.unread ?? session.value?.unread ?? 0) : 0,
);

// The telephone that every page names; of the last visit while the city cannot be read.
export const center = computed(
    (): CenterView | undefined =>
        city.value?.centers[0] ?? JSON.parse(lastCenter.value ?? 'null') ?? undefined,
);

export function grantsOf(role: GrantRole): readonly GrantView[] {
    return session.value?.grants.filter((grant) => grant.role === role) ?? [];
}

// As its organizer, not in its place.
export const speaksFor = (group: number): boolean =>
    grantsOf('organizer').some(({ scope, id }) => scope === 'group' && id === group);

// Beyond a group: at a center, an area, a venue or the city itself.
export const worksForTheCity = (): boolean =>
    (session.value?.grants ?? []).some(({ scope }) => scope !== 'group');

const parts = {
    live,
    dispatch,
    follow: (stream: string) => socket.follow(stream),
    clock: browserClock,
    random: Math.random,
};

// Both try again by themselves until they are answered; what changes my rights arrives on my own stream.
export function startSession(): void {
    const me = new Reader<SessionView>(
        parts,
        (signal) => query({ type: 'get_session' }, signal),
        ({ answer, problem }) => {
            unreadSession.value = { problem, again: () => void me.read() };
            if (answer) meet(answer);
        },
    );
    const town = new Reader<CityView>(
        parts,
        (signal) => query({ type: 'get_city' }, signal),
        ({ answer }) => {
            if (!answer) return;
            city.value = answer;
            lastCenter.value = JSON.stringify(answer.centers[0]);
        },
    );
    void me.read();
    void town.read();
    readNowAndThen(() => void town.read());
}

// The city's profile has no stream: what stands above every page in an emergency must come all the same.
const often = 5 * 60_000;

function readNowAndThen(read: () => void): void {
    let last = browserClock.now();
    const again = (): void => {
        if (document.visibilityState === 'hidden' || browserClock.now() - last < often / 2) return;
        last = browserClock.now();
        read();
    };
    document.addEventListener('visibilitychange', again);
    setInterval(again, often * (0.8 + 0.4 * Math.random())); // not all pages at once
}

// It ended while this page was open: said where logging in is asked for.
export const hasEnded = signal(false);

function meet(answer: SessionView): void {
    const before = session.peek();
    if (before?.account !== undefined && answer.account === undefined) {
        if (before.shared_computer) return startOver(endedOnShared);
        hasEnded.value = true;
    }
    if (answer.shared_computer) keepNothing();
    setCsrf(answer.csrf);
    session.value = answer;
}

// Whoever sits down next finds nothing of the last one, and is told what happened.
export const endedOnShared = '/login?ended=1';

// After logging in or out everything is loaded anew: nothing of the other person stays in memory.
export function startOver(path: string): void {
    location.assign(path);
}
