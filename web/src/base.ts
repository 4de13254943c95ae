// Where a reader sets out from: what a resident wrote about themselves, else the area chosen in this browser. An area
// stands for its middle.
import { computed, effect, signal, untracked } from '@preact/signals';
import { query } from './api';
import type { Place } from './on_foot';
import { area } from './prefs';
import type { AreaView, Profile } from './protocol';
import { city, session } from './session';

const profile = signal<Profile | undefined>(undefined);

// Read again after it was saved. Of somebody who is not here any more nothing is kept.
export function readHome(): void {
    profile.value = undefined;
    const who = session.value?.account;
    if (who === undefined) return;
    void query({ type: 'get_profile' }).then((outcome) => {
        if (outcome.ok && session.value?.account === who) profile.value = outcome.answer.profile;
    });
}

const account = computed(() => session.value?.account);
effect(() => {
    void account.value;
    untracked(readHome);
});

const placeOf = (of: { lat?: number; lon?: number } | undefined): Place | undefined =>
    of?.lat === undefined || of.lon === undefined ? undefined : { lat: of.lat, lon: of.lon };

// The middle of a whole city is nobody's home.
const isHome = ({ id, area_kind: kind }: AreaView): boolean =>
    kind !== 'city' && id === (profile.value?.area ?? area.value);

export const base = computed(() => placeOf(profile.value) ?? placeOf(city.value?.areas.find(isHome)));
