// What is read at every step of posting, and at the first one.
import type { Texts } from '../i18n/text';

export const text = {
    postEvent: { ja: '[event]をつくる', easy: '[event]を つくる', en: 'Plan an event' },
    postNeed: { ja: '手伝う人を募集する', easy: '{手伝|てつだ}う {人|ひと}を さがす', en: 'Ask for help' },
    step1: { ja: '何を', easy: '{何|なに}を', en: 'What' },
    step2: { ja: 'いつ・どこ', easy: 'いつ・どこ', en: 'When and where' },
    step4: { ja: '確認', easy: 'たしかめる', en: 'Check' },
    steps: { ja: '手順', easy: '{順番|じゅんばん}', en: 'Steps' },
    goOn: { ja: '次へ進む', easy: '{次|つぎ}へ', en: 'Go on' },
    goBack: { ja: '前に戻る', easy: '{前|まえ}へ', en: 'Go back' },
    title: { ja: '名前', easy: '{名前|なまえ}', en: 'Title' },
    keepDraft: { ja: '下書きに残す', easy: 'まだ {見|み}せない', en: 'Keep as a draft' },
    published: { ja: '公開しました', easy: 'みんなが {見|み}る ことが できます', en: 'It is public now' },
    drafted: { ja: '下書きに残しました', easy: 'まだ {見|み}せて いません', en: 'Kept as a draft' },
    see: { ja: '公開ページを見る', easy: 'ページを {見|み}る', en: 'See the page' },
    toDesk: { ja: '[group]の仕事に戻る', easy: '{前|まえ}の ページへ', en: 'Back to the desk' },
    forEvent: { ja: 'どの[event]のお手伝いですか', easy: 'どの [event]ですか', en: 'For which event' },
    noEvent: { ja: '[event]とは別のお手伝い', easy: '[event]では ありません', en: 'Not for an event' },
    step3: { ja: 'だれ', easy: 'だれ', en: 'Who' },
    stepRoles: { ja: 'だれ', easy: 'だれ', en: 'Who' },
    kept: {
        ja: '書きかけのものは、このスマホ・パソコンに残ります。',
        easy: '{書|か}いた ものは {残|のこ}ります。',
        en: 'What you type is kept on this device.',
    },
    optional: { ja: '書かなくてもかまいません。', easy: '{書|か}かなくても いいです。', en: 'Optional.' },
    summary: { ja: '内容', easy: '{内容|ないよう}', en: 'Description' },
    otherWords: {
        ja: 'やさしい日本語・英語でも書く',
        easy: 'やさしい {日本語|にほんご}・{英語|えいご}も {書|か}く',
        en: 'Also in plain Japanese and English',
    },
    publishQuestion: {
        ja: 'この内容で公開します。だれでも見られます。まだ見せたくないときは下書きに残せます。',
        easy: 'みんなが {見|み}ます。',
        en: 'Everyone will see this. You can also keep it as a draft.',
    },
    copyOlder: (count: number) => ({
        ja: `去年のをコピー（前の[event] ${count}件）`,
        easy: `{前|まえ}の [event]から つくる（${count}こ）`,
        en: `Copy an earlier one (${count})`,
    }),
    copyWhat: {
        ja: '日のほかは、そのまま写ります。',
        easy: '{日|ひ}だけ {新|あたら}しく {書|か}きます。',
        en: 'Everything but the day is copied.',
    },
    seeCandidates: {
        ja: '候補を見てお願いする',
        easy: '{人|ひと}に お{願|ねが}いする',
        en: 'See whom to ask',
    },
} satisfies Texts;
