// Ruby: how a kanji is read, written above it. Texts carry it as {漢字|かんじ}; everything here is pure.
import type { ComponentChildren } from 'preact';

const markup = /\{([^{}|]+)\|([^{}|]+)\}/g;

export type RubyPart = string | { readonly base: string; readonly reading: string };

export function parseRuby(text: string): RubyPart[] {
    const parts: RubyPart[] = [];
    let end = 0;
    for (const match of text.matchAll(markup)) {
        const [whole, base = '', reading = ''] = match;
        if (match.index > end) parts.push(text.slice(end, match.index));
        parts.push({ base, reading });
        end = match.index + whole.length;
    }
    if (end < text.length) parts.push(text.slice(end));
    return parts;
}

// For attributes, titles, print names: the kanji without their readings.
export function withoutRuby(text: string): string {
    return text.replace(markup, '$1');
}

// Browsers that cannot draw ruby, and text copied elsewhere, show 漢字(かんじ).
export function ruby(text: string): ComponentChildren {
    if (!text.includes('{')) return text;
    return parseRuby(text).map((part) =>
        typeof part === 'string' ? (
            part
        ) : (
            <ruby>
                {part.base}
                <rp>(</rp>
                <rt>{part.reading}</rt>
                <rp>)</rp>
            </ruby>
        ),
    );
}
