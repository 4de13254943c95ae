import type { Texts } from '../i18n/text';

export const text = {
    deskWork: { ja: '窓口の仕事', easy: '{窓口|まどぐち}の {仕事|しごと}', en: 'Desk' },
    people: {
        ja: '住民をさがす・書き足す・ログイン用の番号を出す',
        easy: '{人|ひと}を さがす・{書|か}く',
        en: 'Find or add a resident, issue a code',
    },
    groups: { ja: '[group]の確認', easy: '[group]を たしかめる', en: 'Groups to check' },
    reports: { ja: '知らせ（内容がおかしい）', easy: '「おかしい」の {知|し}らせ', en: 'Reports' },
    imports: {
        ja: '取り込みの確認',
        easy: 'ファイルから {読|よ}んだものを {見|み}る',
        en: 'Imported rows to check',
    },
} satisfies Texts;
