import type { Texts } from '../i18n/text';

const as = {
    member: { ja: '入会', easy: '{入|はい}りたい', en: 'member' },
    visitor: { ja: '見学', easy: '{見|み}たい', en: 'visitor' },
    follower: { ja: 'お知らせを受け取る', easy: 'お{知|し}らせが ほしい', en: 'follows' },
} satisfies Texts;

export const text = {
    logged: {
        ja: '表示名だけが出ます。見たことは記録されます。',
        easy: '{名前|なまえ}（ニックネーム）が {出|で}ます。{見|み}たことを {書|か}いて おきます。',
        en: 'It shows display names only. Each look is recorded.',
    },
    waiting: {
        ja: '返事を待っている人',
        easy: '{返事|へんじ}を {待|ま}って いる {人|ひと}',
        en: 'Waiting for your answer',
    },
    nobodyWaits: {
        ja: '返事を待っている人はいません。',
        easy: 'だれも {待|ま}って いません。',
        en: 'Nobody is waiting.',
    },
    members: { ja: '入っている人', easy: 'グループの {人|ひと}', en: 'Members' },
    nobody: { ja: 'まだだれもいません。', easy: 'まだ だれも いません。', en: 'Nobody yet.' },
    inCharge: { ja: '担当者', easy: '{係|かかり}の {人|ひと}', en: 'in charge' },
    approve: { ja: '入会を認める', easy: '{入|はい}って もらう', en: 'Welcome as a member' },
    welcomeVisit: { ja: '見学を受ける', easy: '{見|み}に {来|き}て もらう', en: 'Welcome the visit' },
    refuse: { ja: '今回は見送る', easy: '{今回|こんかい}は できません', en: 'Not this time' },
    approved: (name: string) => ({
        ja: `${name}さんを迎えました。`,
        easy: `${name}さんが {入|はい}りました。`,
        en: `${name} is welcome.`,
    }),
    refused: (name: string) => ({
        ja: `${name}さんは今回見送りました。`,
        easy: `${name}さんは {今回|こんかい} {入|はい}りません。`,
        en: `${name}: not this time.`,
    }),
    end: { ja: '退会にする', easy: 'グループから {出|で}る', en: 'End membership' },
    endAsk: (name: string) => ({
        ja: `${name}さんを退会にしますか。担当者の権限もなくなります。`,
        easy: `${name}さんは グループを やめますか。`,
        en: `End the membership of ${name}? Their rights for the group end, too.`,
    }),
    keep: { ja: 'そのままにする', easy: 'そのまま', en: 'Leave it' },
    ended: (name: string) => ({
        ja: `${name}さんを退会にしました。`,
        easy: `${name}さんは グループを やめました。`,
        en: `The membership of ${name} has ended.`,
    }),
    as,
};
