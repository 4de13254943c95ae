// What is said at a field that is not right yet.
import type { Texts } from '../i18n/text';

export const wrong = {
    title: {
        ja: '＊名前を書いてください。',
        easy: '＊{名前|なまえ}を {書|か}いて ください。',
        en: '＊Please give a title.',
    },
    day: {
        ja: '＊日付を確かめてください。例 2027年1月10日',
        easy: '＊{日|ひ}を {見|み}て ください。',
        en: '＊Check the date.',
    },
    past: {
        ja: '＊もう過ぎています。これからの日時にしてください。',
        easy: '＊もう {終|お}わって います。これからの {日|ひ}に して ください。',
        en: '＊This is over already.',
    },
    from: {
        ja: '＊開始の時刻を確かめてください。例\u00a09:30',
        easy: '＊{始|はじ}まる {時間|じかん}を {見|み}て ください。{例|れい} 9:30',
        en: '＊Check the starting time, e.g. 9:30.',
    },
    to: {
        ja: '＊終了の時刻を、開始より後で書いてください。例\u00a011:30',
        easy: '＊{終|お}わる {時間|じかん}を {書|か}いて ください。{始|はじ}まる {時間|じかん}より {後|あと}です。',
        en: '＊Write when it ends, after the start, e.g. 11:30.',
    },
    place: {
        ja: '＊場所を書いてください。決まっていなければ「未定」を選びます。',
        easy: '＊{場所|ばしょ}を {書|か}いて ください。',
        en: '＊Please name a place.',
    },
    contact: {
        ja: '＊問い合わせ先の名前を書いてください。',
        easy: '＊だれに {聞|き}きますか。{書|か}いて ください。',
        en: '＊Please say who answers.',
    },
    facility: {
        ja: '＊場所を選んでください。',
        easy: '＊{場所|ばしょ}を えらんで ください。',
        en: '＊Please choose a place.',
    },
    month: {
        ja: '＊年と月を確かめてください。例 2027年1月',
        easy: '＊{年|ねん}と {月|つき}を {見|み}て ください。',
        en: '＊Check year and month, e.g. 2027, 1.',
    },
    doors: {
        ja: '＊受付は開始より前にしてください。例 9:00',
        easy: '＊{集|あつ}まる {時間|じかん}は、{始|はじ}まる {時間|じかん}の {前|まえ}です。',
        en: '＊Doors open before the start, e.g. 9:00.',
    },
    moment: {
        ja: '＊日と時刻を確かめてください。',
        easy: '＊{日|ひ}と {時間|じかん}を {見|み}て ください。',
        en: '＊Check day and time.',
    },
    decideLate: {
        ja: '＊返事の期限は、手伝う時間の始まりより前にしてください。',
        easy: '＊{手伝|てつだ}いが {始|はじ}まる {前|まえ}の {日|ひ}に して ください。',
        en: '＊The answer must come before the help begins.',
    },
    ages: {
        ja: '＊年齢を確かめてください。',
        easy: '＊{年|とし}を {見|み}て ください。',
        en: '＊Check the ages.',
    },
    site: {
        ja: '＊https:// で始まるアドレスを書いてください。',
        easy: '＊ https:// から {書|か}いて ください。',
        en: '＊The address begins with https://',
    },
    phone: {
        ja: '＊電話で申し込むときは、電話番号を書いてください。',
        easy: '＊{電話|でんわ}で {申|もう}し{込|こ}む ときは、{電話番号|でんわばんごう}を {書|か}いて ください。',
        en: '＊Please give the telephone to sign up by.',
    },
    number: {
        ja: '＊数字を確かめてください。',
        easy: '＊{数字|すうじ}を {見|み}て ください。',
        en: '＊Check the number.',
    },
    heads: {
        ja: '＊人数を確かめてください。「最大」は「最低」と同じか、それより多くします。',
        easy: '＊{人|ひと}の {数|かず}を {見|み}て ください。「{多|おお}くて」は「{少|すく}なくても」より {大|おお}きい {数|かず}です。',
        en: '＊Check how many people: “at most” cannot be less than “at least”.',
    },
} satisfies Texts;
