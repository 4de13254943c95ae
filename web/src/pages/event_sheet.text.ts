// What is said on the sheet of signing up, and after it.
import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';
import { text as event } from './event.text';

const { bring, cancelUntil } = event;

export const text = {
    adults: { ja: '大人', easy: '{大人|おとな}', en: 'Adults' },
    children: { ja: '子ども', easy: '{子|こ}ども', en: 'Children' },
    heads: (n: number) => ({ ja: `${n}人`, easy: `${n}{人|にん}`, en: String(n) }),
    nobody: {
        ja: '＊来る人の数を1人以上にしてください。',
        easy: '＊{来|く}る {人|ひと}の {数|かず}を えらんで ください。',
        en: '＊Please say how many of you come.',
    },
    name: { ja: 'お名前', easy: '{名前|なまえ}', en: 'Name' },
    nameWho: {
        ja: '主催者と受付だけが見ます。',
        easy: '[event]を する {人|ひと}だけが {見|み}ます。',
        en: 'Only the organizer sees it.',
    },
    care: { ja: '配慮してほしいこと', easy: '{助|たす}けて ほしい こと', en: 'What we should know' },
    careWho: {
        ja: '書かなくてもかまいません。主催者と受付の担当者だけが見ます。ほかの参加者には見えません。',
        easy: '{書|か}かなくても いいです。[event]を する {人|ひと}だけが {見|み}ます。ほかの {人|ひと}は {見|み}ません。',
        en: 'Optional. Only the organizer and the people at the door see it, no other guest.',
    },
    contact: {
        ja: '連絡先（電話かメール）',
        easy: '{連絡先|れんらくさき}（{電話|でんわ}か メール）',
        en: 'Telephone or email',
    },
    contactWho: {
        ja: '登録した連絡先でよければ書かなくてかまいません。主催者と受付の担当者だけが見ます。',
        easy: '{登録|とうろく}した ときと {同|おな}じなら {書|か}かなくても いいです。[event]を する {人|ひと}だけが {見|み}ます。',
        en: 'Leave it empty to use the one you registered with. Only the organizer sees it.',
    },
    checking: {
        ja: '届いたかどうか確かめています。このままお待ちください。',
        easy: 'しらべて います。{待|ま}って ください。',
        en: 'We are checking whether this arrived. Please wait.',
    },
    howToCancel: {
        ja: '行けなくなったときは、このページか「わたしの予定」、または電話で取りやめられます。',
        easy: '{行|い}けない ときは、この ページか {電話|でんわ}で {言|い}って ください。',
        en: 'If you cannot come, cancel on this page, on “My dates”, or by telephone.',
    },
    givenUp: {
        ja: '参加を取りやめました',
        easy: '{行|い}くのを やめました',
        en: 'Your place was given up',
    },
    givenUpNext: {
        ja: '席は次の方に回ります。お知らせくださり、ありがとうございました。',
        easy: 'ほかの {人|ひと}が {行|い}けます。ありがとう ございました。',
        en: 'Somebody else can have it. Thank you for telling us.',
    },
    signedUp: { ja: '申し込みました', easy: '{申|もう}し{込|こ}みました', en: 'You are signed up' },
    onTheDay: {
        ja: '当日この番号かお名前を伝えてください。',
        easy: 'その {日|ひ}に、この {番号|ばんごう}か {名前|なまえ}を {言|い}って ください。',
        en: 'Say this number or your name on the day.',
    },
    people: (adults: number, children: number) => ({
        ja: `大人${adults}人${children > 0 ? `・子ども${children}人` : ''}`,
        easy: `{大人|おとな} ${easyHeads(adults)}${children > 0 ? `・{子|こ}ども ${easyHeads(children)}` : ''}`,
        en: `${adults} adult${adults === 1 ? '' : 's'}${children > 0 ? `, ${children} child${children === 1 ? '' : 'ren'}` : ''}`,
    }),
    bring,
    cancelUntil,
    similarEvents: { ja: '似た[event]を見る', easy: 'ほかの [event]を {見|み}る', en: 'Similar events' },
} satisfies Texts;
