import type { Texts } from '../i18n/text';

export const text = {
    time: { ja: '　時間は未定', easy: ' {時間|じかん}は まだです', en: ', time to be decided' },
    day: { ja: 'ごろ　日は未定', easy: 'ごろ {日|ひ}は まだです', en: ', day to be decided' },
} satisfies Texts;
