import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { locale } from '../i18n/locale';
import type { MyData } from '../protocol';
import { fileOf, sheetOf } from './my_data_sheet';

const example = (): MyData =>
    JSON.parse(readFileSync(new URL('../../../protocol/examples/MyData.json', import.meta.url), 'utf8'));

const read = (data: MyData) => JSON.parse(fileOf(sheetOf(data, undefined)));

describe('the file of わたしのデータ', () => {
    beforeEach(() => (locale.value = 'ja'));

    it('has names that a person can read, and every part', () => {
        const file = read(example());
        expect(Object.keys(file)).toEqual([
            '登録',
            'わたしのこと',
            '資格・免許',
            '団体',
            '参加の申込',
            'お手伝い',
            '空きを待っているもの',
            'あなたの名前や連絡先がのった一覧を見た人',
        ]);
        expect(file['登録'][0]['表示名']).toBe('さくら');
        expect(file['参加の申込'][0]).toMatchObject({
            人数: '大人1人・子ども2人',
            受付番号: 'K7M2QX',
            配慮してほしいこと: '段差が苦手です\nゆっくり歩きます',
            状態: '申し込みました',
        });
    });

    it('says who saw me, on which day, in which list and how often', () => {
        const seen = read(example())['あなたの名前や連絡先がのった一覧を見た人'];
        expect(seen).toEqual([
            { 日: '2026年4月2日（木）', 見た人: 'うぐいす', 一覧: '参加者の名簿', 回数: '3回' },
        ]);
    });

    it('holds no ruby markup and no Japanese names in the other languages', () => {
        locale.value = 'easy';
        expect(fileOf(sheetOf(example(), undefined))).not.toMatch(/\{[^\s"}]+\|/);
        locale.value = 'en';
        const names = Object.keys(read(example()));
        expect(names.join()).not.toMatch(/[぀-ヿ一-鿿]/);
    });

    it('keeps things apart whose names hold a middle dot or a comma', () => {
        const data = example();
        const interests = ['children', 'elderly'] as const;
        const times = [
            { weekday: 1, block: 'evening' },
            { weekday: 6, block: 'morning' },
        ] as const;
        const both: MyData = {
            ...data,
            profile: { ...data.profile, interests: [...interests], times: [...times] },
        };
        expect(read(both)['わたしのこと'][0]).toMatchObject({
            興味のあること: '子ども・子育て、高齢者・福祉',
        });
        locale.value = 'en';
        expect(read(both)['About me'][0]).toMatchObject({
            'Times that suit': 'Monday afternoon, 15 to 18; Saturday morning, 9 to 12',
        });
    });

    it('says where I am to the metre, as it was kept, not to all the digits of the machine', () => {
        const data = example();
        const profile = { ...data.profile, lat: 34.9863, lon: 136.13850000000002 };
        expect(read({ ...data, profile })['わたしのこと'][0]).toMatchObject({
            地図の位置: '34.9863, 136.1385',
        });
    });

    it('leaves out what somebody never said', () => {
        const {
            display_name,
            contact_kind,
            locale: own,
            registered_at,
            consent_version,
            consent_at,
        } = example();
        const bare: MyData = {
            ...{ display_name, contact_kind, locale: own, registered_at, consent_version, consent_at },
            logged_in: 1,
            notices: 0,
            profile: {},
        };
        expect(read(bare)['わたしのこと']).toEqual([]);
    });

    it('shows a list of a newer server by its code', () => {
        const data = {
            ...example(),
            readings: [{ day: '2026-04-02', by: 'うぐいす', list: 'visits', times: 1 }],
        };
        const [row] = read(data as unknown as MyData)['あなたの名前や連絡先がのった一覧を見た人'];
        expect(row['一覧']).toBe('visits');
    });
});
