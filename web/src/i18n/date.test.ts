import { describe, expect, it } from 'vitest';
import { sayDuration, sayMoment, sayRange, speakRange } from './date';
import { daysUntil, fromDate, inJapan, isoInJapan, nextWeekend } from './japan';
import { withoutRuby } from './ruby';

const at = (text: string): number => Date.parse(`${text}:00+09:00`);
const now = at('2027-01-05T10:00');
const easy = (from: string, to: string): string => withoutRuby(sayRange('easy', at(from), at(to), now));
const ja = (from: string, to: string): string => sayRange('ja', at(from), at(to), now);

describe('a range of time', () => {
    it('is said in Japanese as people say it', () => {
        expect(ja('2027-01-10T08:00', '2027-01-10T11:00')).toBe('1月10日（日）午前8時から11時');
        expect(ja('2027-01-10T07:30', '2027-01-10T10:00')).toBe('1月10日（日）午前7時30分から10時');
    });
    it('says 午後 again when it passes noon, and 正午 for noon', () => {
        expect(ja('2027-01-10T10:00', '2027-01-10T14:00')).toBe('1月10日（日）午前10時から午後2時');
        expect(ja('2027-01-10T10:00', '2027-01-10T12:00')).toBe('1月10日（日）午前10時から正午');
        expect(ja('2027-01-10T12:00', '2027-01-10T13:00')).toBe('1月10日（日）正午から午後1時');
        expect(ja('2027-01-10T13:00', '2027-01-10T15:30')).toBe('1月10日（日）午後1時から3時30分');
    });
    it('says the second day when it ends on another day', () => {
        expect(ja('2027-01-10T18:00', '2027-01-11T09:00')).toBe(
            '1月10日（日）午後6時から1月11日（月）午前9時',
        );
    });
    it('says the year only when it is not this one', () => {
        expect(ja('2028-01-10T08:00', '2028-01-10T11:00')).toBe('2028年1月10日（月）午前8時から11時');
        expect(sayMoment('en', at('2028-01-10T08:00'), now)).toBe('Mon 10 Jan 2028, 8:00');
    });
    it('is said in easy Japanese with から…まで and the clock', () => {
        expect(easy('2027-01-10T08:00', '2027-01-10T11:00')).toBe('1月10日（日曜日） 8:00から 11:00まで');
    });
    it('carries the irregular readings of days', () => {
        expect(sayMoment('easy', at('2027-04-20T09:30'), now)).toBe(
            '{4月|しがつ}{20日|はつか}（{火曜日|かようび}） 9:30',
        );
    });
    it('is said in English', () => {
        expect(sayRange('en', at('2027-01-10T08:00'), at('2027-01-10T11:00'), now)).toBe(
            'Sun 10 Jan, 8:00 to 11:00',
        );
    });
    it('is spoken in full for screen readers', () => {
        expect(speakRange('ja', at('2027-01-10T08:00'), at('2027-01-10T11:00'))).toBe(
            '2027年1月10日 日曜日 午前8時から午前11時まで',
        );
        expect(speakRange('en', at('2027-01-10T08:00'), at('2027-01-10T11:00'))).toBe(
            'Sunday 10 January 2027, 8:00 to 11:00',
        );
    });
});

describe('a duration', () => {
    it('leaves out what is zero', () => {
        expect(sayDuration('ja', 0, 150 * 60_000)).toBe('2時間30分');
        expect(sayDuration('ja', 0, 120 * 60_000)).toBe('2時間');
        expect(sayDuration('easy', 0, 45 * 60_000)).toBe('45{分|ふん}');
        expect(sayDuration('en', 0, 150 * 60_000)).toBe('2\u00a0h\u00a030\u00a0min');
    });
});

describe('the calendar of Japan', () => {
    it('changes the day at midnight in Japan, not in London', () => {
        expect(inJapan(Date.parse('2027-03-31T14:59:00Z'))).toMatchObject({ month: 3, day: 31, hour: 23 });
        expect(inJapan(Date.parse('2027-03-31T15:00:00Z'))).toMatchObject({ month: 4, day: 1, hour: 0 });
    });
    it('counts days by date, not by 24 hours', () => {
        expect(daysUntil(at('2027-01-06T00:10'), at('2027-01-05T23:50'))).toBe(1);
        expect(daysUntil(fromDate('2027-01-05'), now)).toBe(0);
    });
    it('knows the weekend that is now or comes next', () => {
        const saturday = at('2027-01-09T00:00');
        for (const today of ['2027-01-04T00:00', '2027-01-09T12:00', '2027-01-10T23:59'])
            expect(nextWeekend(at(today)).from).toBe(saturday);
        expect(nextWeekend(at('2027-01-11T00:00')).from).toBe(at('2027-01-16T00:00'));
    });
    it('writes instants for machines with the zone', () => {
        expect(isoInJapan(at('2027-01-10T08:00'))).toBe('2027-01-10T08:00+09:00');
    });
});
