// Times as people choose them: a weekday and a part of the day.
import type { Block } from '../protocol';
import type { Three, Texts } from './text';

export const text = {
    ages: (from: string, to: string) => ({
        ja: `${from && `${from}歳以上`}${to && `${to}歳まで`}`,
        easy: `${from && `${from}さいから`}${from && to && ' '}${to && `${to}さいまで`}`,
        en: `${from && `${from} and over`}${from && to && ', '}${to && `up to ${to}`}`,
    }),
    home: { ja: '自宅のあたり', easy: 'あなたの {家|いえ}', en: 'your neighbourhood' },
} satisfies Texts;

export const part = {
    early: { ja: '早朝', easy: '{朝|あさ} {早|はや}く', en: 'early morning' },
    morning: { ja: '午前', easy: '{午前|ごぜん}', en: 'morning' },
    noon: { ja: '午後', easy: '{午後|ごご}', en: 'early afternoon' },
    evening: { ja: '夕方', easy: '{夕方|ゆうがた}', en: 'late afternoon' },
    night: { ja: '夜', easy: '{夜|よる}', en: 'evening' },
} satisfies Record<Block, Three>;
