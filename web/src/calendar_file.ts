// A date for the calendar of a telephone (RFC 5545): an .ics file with one entry for each date. Pure.
//
// Times are UTC, so that no time zone has to be described; the calendar shows them where its owner is.
import type { Instant } from './protocol';

export interface CalendarDate {
    readonly uid: string; // the same again replaces the entry: e42-7@host
    readonly title: string;
    readonly place: string;
    readonly from: Instant;
    readonly to: Instant;
    readonly address: string;
}

export function calendarFile(dates: readonly CalendarDate[], now: Instant): string {
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Yui//Yui//JA',
        ...dates.flatMap((date) => entry(date, now)),
        'END:VCALENDAR',
    ];
    return lines.map((line) => folded(line) + '\r\n').join('');
}

function entry({ uid, title, place, from, to, address }: CalendarDate, now: Instant): string[] {
    return [
        'BEGIN:VEVENT',
        `UID:${uid}`,
        `DTSTAMP:${stamp(now)}`,
        `DTSTART:${stamp(from)}`,
        `DTEND:${stamp(to)}`,
        `SUMMARY:${escaped(title)}`,
        `LOCATION:${escaped(place)}`,
        `URL:${address}`,
        'END:VEVENT',
    ];
}

// 20270110T080000Z
function stamp(at: Instant): string {
    return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
    return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

// No line above 75 octets; a kanji has three and is never cut in two.
function folded(line: string): string {
    const encoder = new TextEncoder();
    let length = 0;
    let out = '';
    for (const letter of line) {
        const octets = encoder.encode(letter).length;
        if (length + octets > 75) {
            out += '\r\n ';
            length = 1;
        }
        out += letter;
        length += octets;
    }
    return out;
}
