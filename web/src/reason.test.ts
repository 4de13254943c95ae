import { expect, it } from 'vitest';
import { locale } from './i18n/locale';
import { city } from './i18n/words';
import { residentReason, staffReason } from './reason';
import type { CityView, Reason } from './protocol';

const reason = (term: Reason['term'], words: Reason['words'] = {}, fit: Reason['fit'] = 'good'): Reason => ({
    term,
    fit,
    words,
});

it('says a fact in each language', () => {
    expect(residentReason(reason('time', { weekday: '6', block: 'morning' }))).toEqual({
        ja: '土曜の午前が空いています',
        easy: '土曜の午前に {時間|じかん}が あります',
        en: 'you are free 土曜の午前',
    });
});
it('says the same fact as against, where it does not fit', () => {
    expect(residentReason(reason('skill', { skill: '会計' }))?.ja).toBe('「会計」が役に立ちます');
    expect(residentReason(reason('skill', { skill: '会計' }, 'unknown'))?.ja).toBe(
        '「会計」ができる人を探しています',
    );
    expect(residentReason(reason('skill', { skill: '会計' }, 'bad'))?.ja).toBe('「会計」の経験が必要です');
});
it('says nothing without its fact, or for a term that is not for this reader', () => {
    expect(residentReason(reason('distance'))).toBeUndefined();
    expect(residentReason(reason('load', { month: '2' }))).toBeUndefined();
});
it('tells staff one and the same for limit, block, refusal and age', () => {
    const told = [
        reason('limit'),
        reason('blocked'),
        reason('age', { rule: '18' }),
        reason('time', {}, 'blocking'),
    ];
    expect(new Set(told.map((each) => staffReason(each)?.ja))).toEqual(new Set(['いまはお願いできません']));
});
it('says a rule of age and a language in words, not in codes', () => {
    expect(residentReason(reason('age', { rule: '18+' }, 'unknown'))?.ja).toBe('18歳以上の役割です');
    expect(residentReason(reason('age', { rule: '–15' }, 'unknown'))?.ja).toBe('15歳までの役割です');
    expect(residentReason(reason('age', { rule: '18–65' }, 'unknown'))?.ja).toBe(
        '18歳以上65歳までの役割です',
    );
    expect(residentReason(reason('language', { language: 'en' }))?.ja).toBe('英語で話せます');
});

it('tells the staff nothing of a skill that the person has not spoken of', () => {
    const asked = { skill: '会計', level: 'alone' };
    expect(staffReason(reason('skill', asked))?.ja).toMatch(/^会計：ひとりで/);
    expect(staffReason(reason('skill', asked, 'unknown'))?.ja).toBe('会計：未回答');
});

it('says whom one asked today, yesterday and before', () => {
    const asked = (days: string) => staffReason(reason('load', { month: '1', days }))?.ja;
    expect(asked('0')).toBe('今月 1回・前回のお願い きょう');
    expect(asked('1')).toBe('今月 1回・前回のお願い 1日前');
    expect(staffReason(reason('load', { month: '1', days: '1' }))?.en).toBe(
        '1 this month; last asked 1 day ago',
    );
});

it('names an area in the language of whoever reads', () => {
    const name = { ja: 'ひがし地区', easy: 'ひがし{地区|ちく}', en: 'Higashi district' };
    city.value = { areas: [{ id: 2, name, area_kind: 'district', parents: [] }] } as unknown as CityView;
    locale.value = 'en';
    expect(staffReason(reason('area', { area: 'ひがし地区' }))?.en).toBe('same Higashi district');
    expect(staffReason(reason('area', { area: 'となりの市' }))?.en).toBe('same となりの市');
    city.value = undefined;
    locale.value = 'ja';
});
