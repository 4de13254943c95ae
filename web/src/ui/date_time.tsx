// When: short for the eye, in full for screen readers, exact for machines.
import type { ComponentChildren, JSX } from 'preact';
import { now } from '../clock';
import { sayDay, sayDuration, sayMoment, sayRange, speakMoment, speakRange } from '../i18n/date';
import { isoInJapan } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { ruby } from '../i18n/ruby';
import { raw } from '../i18n/text';
import type { Instant } from '../protocol';
import { text } from './card.text';

interface RangeProps {
    readonly from: Instant;
    readonly to: Instant;
    // How long it takes is said where somebody decides about giving time.
    readonly withDuration?: boolean;
}

export function DateRange({ from, to, withDuration = false }: RangeProps): JSX.Element {
    const duration = withDuration ? raw(text.lasting(sayDuration(locale.value, from, to))) : '';
    return (
        <Said at={from} spoken={speakRange(locale.value, from, to)}>
            {sayRange(locale.value, from, to, now()) + duration}
        </Said>
    );
}

export function DateTime({ at }: { readonly at: Instant }): JSX.Element {
    return (
        <Said at={at} spoken={speakMoment(locale.value, at)}>
            {sayMoment(locale.value, at, now())}
        </Said>
    );
}

export function Day({ at }: { readonly at: Instant }): JSX.Element {
    return <time dateTime={isoInJapan(at).slice(0, 10)}>{ruby(sayDay(locale.value, at, now()))}</time>;
}

// A line breaks between day, start and end, never within 「8時30分」.
const parts = /.+?(?:）|から|まで|[時分午](?=（)|$)/g;

export function inParts(words: string): ComponentChildren {
    if (locale.value === 'en') return words;
    return words
        .match(parts)
        ?.map((part) => [part[0] === ' ' && ' ', <span class="together">{ruby(part.trim())}</span>]);
}

// aria-label is not allowed on <time>: the long form is read, the short one is seen.
function Said({ at, spoken, children }: { at: Instant; spoken: string; children: string }): JSX.Element {
    return (
        <time dateTime={isoInJapan(at)}>
            <span class="visually-hidden">{spoken}</span>
            <span aria-hidden="true">{inParts(children)}</span>
        </time>
    );
}
