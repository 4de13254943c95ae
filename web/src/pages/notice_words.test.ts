import { beforeEach, describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { plain } from '../i18n/text';
import type { Notice } from '../protocol';
import { noticeLink, noticeWords } from './notice_words';

const now = fromDate('2026-11-20');
const nine = fromDate('2026-12-05') + 9 * 3_600_000;
const notice = (more: Partial<Notice>): Notice => ({
    id: 1,
    notice_kind: 'asked',
    at: now,
    read: false,
    ...more,
});
const say = (more: Partial<Notice>): string => plain(noticeWords(notice(more), now));

describe('a notice', () => {
    beforeEach(() => (locale.value = 'ja'));

    it('asks with the day, the task, who asks and until when', () => {
        const words = say({
            starts_at: nine,
            role_title: { ja: '受付' },
            group_name: { ja: '協議会' },
            answer_by: nine - 86_400_000,
        });
        expect(words).toContain('12月5日（土）午前9時、「受付」を手伝っていただけませんか。協議会より。');
        expect(words).toContain('返事は12月4日（金）午前9時まで。');
    });
    it('says that a page was taken down and is there again, and links to a page that is there', () => {
        const about = { title: { ja: '体操の会' }, starts_at: nine, event: 4 };
        expect(say({ notice_kind: 'taken_down', ...about })).toContain(
            '「体操の会」（12月5日（土）午前9時）のページは、いま見られません。',
        );
        expect(noticeLink(notice({ notice_kind: 'taken_down', ...about })).href).toBe('/my');
        expect(say({ notice_kind: 'shown_again', ...about })).toContain('また見られます');
        expect(noticeLink(notice({ notice_kind: 'shown_again', ...about })).href).toBe('/e/4');
    });
    it('names the task to who helps where a page was taken down', () => {
        expect(
            say({
                notice_kind: 'taken_down',
                title: { ja: '体操の会' },
                role_title: { ja: '受付' },
                role: 7,
            }),
        ).toContain('「受付」のページ');
    });
    it('says in easy Japanese, too, by when an answer is wished', () => {
        locale.value = 'easy';
        expect(say({ starts_at: nine, answer_by: nine - 86_400_000 })).toContain(
            '9:00までに 返事を して ください。',
        );
    });
    it('says changed times as times, in the language of the reader', () => {
        const change = {
            notice_kind: 'changed',
            field: 'starts_at',
            old: String(nine),
            new: String(nine + 3_600_000),
        } as const;
        expect(say(change)).toContain('開始 12月5日（土）午前9時 → 12月5日（土）午前10時');
        locale.value = 'en';
        expect(say(change)).toBe('CHANGED: start Sat 5 Dec, 9:00 → Sat 5 Dec, 10:00');
    });
    it('says changed codes as words, and names a place without its number', () => {
        expect(say({ notice_kind: 'changed', field: 'fee', old: 'free', new: 'paid' })).toContain(
            '無料 → 有料',
        );
        expect(say({ notice_kind: 'changed', field: 'place', old: '', new: 'facility:3 公民館' })).toContain(
            'なし → 公民館',
        );
    });
    it('says that there is something when a newer server sends a kind that is not known', () => {
        expect(say({ notice_kind: 'other' })).toBe('お知らせがあります。');
    });
    it('tells a postponed event from a cancelled one, and of a free place', () => {
        const off = { notice_kind: 'cancelled', title: { ja: '朝市' }, reason: '台風のため' } as const;
        expect(say(off)).toContain('【中止】朝市');
        expect(say(off)).toBe('【中止】朝市は中止です。理由：台風のため');
        expect(say({ ...off, reason: undefined })).toMatch(/は中止です。$/);
        expect(say({ ...off, postponed: true })).toContain('【延期】朝市');
        expect(say({ ...off, postponed: true })).toMatch(/お知らせします。理由：台風のため$/);
        for (const language of ['easy', 'en'] as const) {
            locale.value = language;
            expect(say(off)).toContain('台風のため');
        }
        locale.value = 'ja';
        const free = {
            notice_kind: 'places_free',
            title: { ja: '朝市' },
            event: 4,
            starts_at: nine,
        } as const;
        expect(say(free)).toContain('「朝市」（12月5日（土）午前9時）に空きが出ました。');
        expect(noticeLink(notice(free)).href).toBe('/e/4');
    });
    it('leads to the page where something can be done', () => {
        expect(noticeLink(notice({ need: 9, event: 3 })).href).toBe('/my');
        expect(noticeLink(notice({ notice_kind: 'to_decide', need: 9, event: 3 })).href).toBe('/n/9');
        expect(noticeLink(notice({ notice_kind: 'changed', event: 3 })).href).toBe('/e/3');
        expect(noticeLink(notice({ notice_kind: 'other' })).href).toBe('/my');
    });
    it('tells who asked what was answered, and of an old notice only that there was an answer', () => {
        const answered = { notice_kind: 'answered', new: 'めじろ1', role_title: { ja: '受付' } } as const;
        expect(say({ ...answered, field: 'other_day' })).toBe(
            'めじろ1さんから返事がありました（受付）。「別の日なら手伝えます」',
        );
        expect(say({ ...answered, field: 'declined' })).toBe('めじろ1さんから返事がありました（受付）。');
    });
});
