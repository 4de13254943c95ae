// Where a reader sets out from: what a resident wrote about themselves, else the area chosen in this browser. An area
// stands for its middle.
import { computed, effect, signal } from '@preact/signals';
import { query } from './api';
import type { Place } from './on_foot';
import { area } from './prefs';
import type { AreaView, Profile } from './protocol';
import { city, isLoggedIn } from './session';

const profile = signal<Profile | undefined>(undefined);

effect(() => {
    if (!isLoggedIn.value) return;
    void query({ type: 'get_profile' }).then((outcome) => {
        if (outcome.ok) profile.value = outcome.answer.profile;
    });
});

const placeOf = (of: { lat?: number; lon?: number } | undefined): Place | undefined =>
    of?.lat === undefined || of.lon === undefined ? undefined : { lat: of.lat, lon: of.lon };

// The middle of a whole city is nobody's home.
const isHome = ({ id, area_kind: kind }: AreaView): boolean =>
    kind !== 'city' && id === (profile.value?.area ?? area.value);

export const base = computed(() => placeOf(profile.value) ?? placeOf(city.value?.areas.find(isHome)));
