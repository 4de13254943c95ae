import type { Texts } from '../i18n/text';

export const text = {
    clear: { ja: '条件をすべて外す', easy: 'ぜんぶ なくす', en: 'Clear all' },
    day: { ja: '日をえらぶ', easy: '{日|ひ}を えらぶ', en: 'Choose a day' },
    oneDay: { ja: 'この日だけ見る', easy: 'この {日|ひ}だけ {見|み}る', en: 'Show this day' },
    noSuchDay: {
        ja: '＊日付を確かめてください。例 2027年1月10日',
        easy: '＊{日|ひ}を {見|み}て ください。',
        en: '＊Check the date.',
    },
    onlyThose: { ja: 'しぼりこむ', easy: 'これだけ {見|み}る', en: 'Only those' },
    free_seats: { ja: '空きあり', easy: '{行|い}ける もの', en: 'with places left' },
    no_sign_up: { ja: '申込不要', easy: '{申|もう}し{込|こ}みが いらない もの', en: 'no sign-up needed' },
    free_of_charge: { ja: '無料', easy: 'お{金|かね}が いらない もの', en: 'free of charge' },
    with_children: { ja: '子ども連れ', easy: '{子|こ}どもと {行|い}ける もの', en: 'with children' },
    step_free: { ja: '車いすで入れる', easy: '{車|くるま}いすで {入|はい}れる ところ', en: 'step-free' },
    first_timers: { ja: 'はじめてOK', easy: 'はじめての {人|ひと}も できる', en: 'first-timers welcome' },
} satisfies Texts;
