// What this city calls things. Its profile overrides our own words; the explanation appears on tap.
import { computed, signal } from '@preact/signals';
import type { CityView, Long3, Text3 } from '../protocol';
import { locale } from './locale';
import { text } from './words.text';

// Set once by session.ts when the profile has arrived.
export const city = signal<CityView | undefined>(undefined);

const ownWords: Readonly<Record<string, Text3>> = text;

const words = computed(() => ({ ...ownWords, ...city.value?.words }));

// The word in the reader's language, ruby in markup. A key that nobody knows shows itself: visible, not empty.
export function cityWord(key: string): string {
    const word = words.value[key];
    return word?.[locale.value] ?? word?.ja ?? key;
}

export function explanation(key: string): Long3 | undefined {
    return city.value?.explanations[key];
}
