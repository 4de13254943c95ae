// What a reader chose: language, size of letters, where, when and what. Kept in the browser, never sent by itself;
// a shared computer keeps nothing after the window is closed.
import { effect, signal, type Signal } from '@preact/signals';
import { guessLocale, isLocale, languageTag, locale } from './i18n/locale';
import { Category } from './protocol';

export const textSizes = ['small', 'medium', 'large'] as const;
export type TextSize = (typeof textSizes)[number];

export const whens = ['today', 'weekend', 'all'] as const;
export type When = (typeof whens)[number];

export const textSize = signal<TextSize>('medium');
export const area = signal<number | undefined>(undefined);
export const when = signal<When>('all');
export const category = signal<Category | undefined>(undefined);

// As JSON: whom to ring, also while the server has no answer.
export const lastCenter = signal<string | undefined>(undefined);

const prefix = 'yui.';

// Storage may be forbidden by the browser's settings; then choices live as long as the page.
function storage(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
    try {
        return window[kind];
    } catch {
        return undefined;
    }
}

let shelf = storage('localStorage');

function known<T extends string>(values: readonly T[], word: string | null | undefined): T | undefined {
    return values.find((value) => value === word);
}

function keep<T>(name: string, value: Signal<T>): void {
    effect(() => {
        const now = value.value;
        if (now === undefined) shelf?.removeItem(prefix + name);
        else shelf?.setItem(prefix + name, String(now));
    });
}

const kept = (name: string): string | null | undefined => shelf?.getItem(prefix + name);

export function startPrefs(): void {
    const language = kept('locale');
    locale.value = isLocale(language) ? language : guessLocale(navigator.languages);
    textSize.value = known(textSizes, kept('textSize')) ?? 'medium';
    area.value = Number(kept('area')) || undefined;
    when.value = known(whens, kept('when')) ?? 'all';
    category.value = known(Category, kept('category'));
    lastCenter.value = kept('center') ?? undefined;
    keep('center', lastCenter);
    keep('locale', locale);
    keep('textSize', textSize);
    keep('area', area);
    keep('when', when);
    keep('category', category);
    effect(() => {
        document.documentElement.lang = languageTag[locale.value];
        document.documentElement.dataset['locale'] = locale.value;
        document.documentElement.dataset['text'] = textSize.value;
    });
}

// On a shared computer: forget what was kept, and from now on keep until the window is closed.
export function keepNothing(): void {
    const lasting = storage('localStorage');
    Object.keys(lasting ?? {})
        .filter((name) => name.startsWith(prefix))
        .forEach((name) => lasting?.removeItem(name));
    shelf = storage('sessionStorage');
}
