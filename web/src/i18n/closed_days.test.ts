import { expect, it } from 'vitest';
import { sayClosed } from './closed_days';

it('says closed days in each language', () => {
    expect(sayClosed('月曜、12月29日から1月3日')).toEqual({
        ja: '月曜、12月29日から1月3日',
        easy: '{月曜日|げつようび}、{12月|じゅうにがつ}{29日|にじゅうくにち}から {1月|いちがつ}{3日|みっか}まで',
        en: 'Mondays, 29 Dec to 3 Jan',
    });
    expect(sayClosed('土曜、日曜、祝日、年末年始')?.en).toBe(
        'Saturdays, Sundays, public holidays, New Year holidays',
    );
    expect(sayClosed('第３月曜日・祝日の翌日')?.en).toBe(
        '3rd Monday of the month, days after public holidays',
    );
});

it('leaves alone what it does not understand', () => {
    for (const typed of ['月曜（祝日の場合は翌日）', 'なし', '', '月曜、館内整理日'])
        expect(sayClosed(typed)).toBeUndefined();
});
