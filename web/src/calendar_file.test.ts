import { expect, it } from 'vitest';
import { calendarFile } from './calendar_file';

const date = {
    uid: 'e42-7@yui.example.jp',
    title: 'どんどや, 雨天; 中止',
    place: '河川敷\nグラウンド',
    from: Date.UTC(2027, 0, 9, 23, 0),
    to: Date.UTC(2027, 0, 10, 2, 0),
    address: 'https://yui.example.jp/e/42',
};
const now = Date.UTC(2026, 11, 1, 0, 0);

it('is an entry with its times in UTC', () => {
    const lines = calendarFile([date], now).split('\r\n');
    expect(lines).toContain('DTSTART:20270109T230000Z');
    expect(lines).toContain('DTEND:20270110T020000Z');
    expect(lines).toContain('UID:e42-7@yui.example.jp');
    expect(lines.at(-1)).toBe('');
});

it('escapes what has a meaning of its own', () => {
    const text = calendarFile([date], now);
    expect(text).toContain('SUMMARY:どんどや\\, 雨天\\; 中止\r\n');
    expect(text).toContain('LOCATION:河川敷\\nグラウンド\r\n');
});

it('has no line above 75 octets, and no letter is cut', () => {
    const title = '校区の大きな秋祭りと防災訓練のお知らせをかねた集まり'.repeat(3);
    const text = calendarFile([{ ...date, title }], now);
    const octets = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
});

it('holds every date', () => {
    const text = calendarFile([date, { ...date, uid: 'e42-8@yui.example.jp' }], now);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});
