// A made-up city with its center and a group.
import type { CityView, Text3 } from '../src/protocol';

export const city: CityView = {
    code: '000000',
    name: { ja: '見本市', easy: '{見本市|みほんし}', en: 'Mihon City' },
    demo: true,
    words: {
        district_council: {
            ja: '地域協議会',
            easy: '{地域協議会|ちいききょうぎかい}',
            en: 'community council',
        },
    },
    explanations: {
        district_council: {
            ja: '校区ごとに住民がまちのことを話し合い、行う会です。',
            easy: '{地域|ちいき}の {人|ひと}が いっしょに する {会|かい}です。',
            en: 'Residents of a district who plan and act together.',
        },
    },
    areas: [
        { id: 1, name: { ja: '見本市', en: 'Mihon City' }, area_kind: 'city', parents: [] },
        {
            id: 2,
            name: { ja: 'ひがし校区', easy: 'ひがし{校区|こうく}', en: 'Higashi district' },
            area_kind: 'school_district',
            parents: [1],
        },
        {
            id: 3,
            name: { ja: 'にし校区', easy: 'にし{校区|こうく}', en: 'Nishi district' },
            area_kind: 'school_district',
            parents: [1],
        },
    ],
    centers: [
        {
            id: 1,
            name: {
                ja: '市民活動政策課',
                easy: '{市民活動政策課|しみんかつどうせいさくか}',
                en: 'Civic Activities Office',
            },
            phone: '0000-00-0000',
            hours: '月から金 9:00から17:00',
        },
    ],
    skills: { S11: { ja: '会計', easy: '{会計|かいけい}', en: 'accounting' } },
    certificates: {},
    consent_version: '1',
    consent: { ja: '見本の文です。' },
    try_out: [],
};

export const group: Text3 = {
    ja: 'ひがし校区 地域協議会',
    easy: 'ひがし{校区|こうく} {地域協議会|ちいききょうぎかい}',
    en: 'Higashi community council',
};
