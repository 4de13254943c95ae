import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';

export const text = {
    total: (count: number) => ({
        ja: `申し込み ${count}件`,
        easy: `{申|もう}し{込|こ}み ${count}こ`,
        en: `${count} sign-ups`,
    }),
    toldNotComing: {
        ja: '取りやめの連絡を受けた',
        easy: '「{行|い}きません」と {聞|き}きました',
        en: 'Told me they cannot come',
    },
    giveBackAsk: (name: string) => ({
        ja: `${name}さんの参加を取りやめにしますか。席はすぐ次の方に回ります。`,
        easy: `${name}さんは {来|き}ませんか。`,
        en: `Give back the place of ${name}?`,
    }),
    giveBack: { ja: '取りやめにする', easy: '{来|き}ません', en: 'Give it back' },
    keep: { ja: 'そのままにする', easy: 'そのまま', en: 'Leave it' },
    enter: {
        ja: '電話・窓口・紙の申し込みを書き入れる',
        easy: '{電話|でんわ}や {窓口|まどぐち}の {申|もう}し{込|こ}みを {書|か}く',
        en: 'Enter a sign-up by phone, at the desk or on paper',
    },
    how: { ja: '何で聞きましたか', easy: '{何|なん}で {聞|き}きましたか', en: 'How did they tell you' },
    name: { ja: 'お名前', easy: '{名前|なまえ}', en: 'Name' },
    number: {
        ja: '住民の番号（分かるとき）',
        easy: '{番号|ばんごう}（わかる とき）',
        en: 'Number of the resident (if known)',
    },
    numberSupport: {
        ja: '窓口の「住民をさがす」で名前の横に出る番号です。本人の予定にも入ります。',
        easy: '{人|ひと}を さがすと {名前|なまえ}の {横|よこ}に {番号|ばんごう}が あります。',
        en: 'Shown beside the name when the desk looks somebody up. The date appears among their own plans.',
    },
    noNumber: {
        ja: '＊番号を確かめてください。',
        easy: '＊{番号|ばんごう}を {見|み}て ください。',
        en: '＊Check the number.',
    },
    phone: { ja: '電話番号', easy: '{電話|でんわ}', en: 'Telephone' },
    adults: { ja: '大人（人）', easy: '{大人|おとな}（{人|にん}）', en: 'Adults' },
    children: { ja: '子ども（人）', easy: '{子|こ}ども（{人|にん}）', en: 'Children' },
    save: { ja: '申し込みを書き入れる', easy: '{書|か}く', en: 'Enter the sign-up' },
    saved: (name: string, heads: number) => ({
        ja: `${name}さん（${heads}人）の申し込みを書き入れました。`,
        easy: `${name}さん（${easyHeads(heads)}）を {書|か}きました。`,
        en: `${name} (${heads}) is on the list.`,
    }),
    tellNumber: {
        ja: '受付番号を伝えてください。',
        easy: 'この {番号|ばんごう}を {言|い}って ください。',
        en: 'Please tell them this number.',
    },
    another: { ja: '続けて書き入れる', easy: 'もう{一人|ひとり} {書|か}く', en: 'Enter another' },
    noName: {
        ja: '＊お名前を書いてください。',
        easy: '＊{名前|なまえ}を {書|か}いて ください。',
        en: '＊Please give a name.',
    },
    noHeads: {
        ja: '＊人数を確かめてください。',
        easy: '＊{人|ひと}の {数|かず}を {見|み}て ください。',
        en: '＊Check how many come.',
    },
} satisfies Texts;
