// Why a need fits a person, or not: true facts only, never a score (ux.md section 7). `words` are facts of the server.
import { easyHeads, easyMinutes } from './easy';
import type { Texts, Three } from './text';

// To the resident.
export const toResident = {
    skill: (skill: string) => ({
        ja: `「${skill}」が役に立ちます`,
        easy: `「${skill}」が できる {人|ひと}を さがしています`,
        en: `your “${skill}” is what they need`,
    }),
    skill_gap: (skill: string) => ({
        ja: `「${skill}」は教えてもらえます`,
        easy: `「${skill}」は {教|おし}えて もらえます`,
        en: `they will show you “${skill}”`,
    }),
    interest: (interest: string) => ({
        ja: `興味のある「${interest}」の活動です`,
        easy: `あなたが {好|す}きな「${interest}」です`,
        en: `you chose “${interest}”`,
    }),
    time: (time: string) => ({
        ja: `${time}が空いています`,
        easy: `${time}に {時間|じかん}が あります`,
        en: `you are free ${time}`,
    }),
    time_unknown: {
        ja: '時間が合うか見てください',
        easy: '{時間|じかん}を {見|み}て ください',
        en: 'check whether the time suits you',
    },
    distance: (from: string, minutes: number) => ({
        ja: `${from}から歩いて約${minutes}分`,
        easy: `{歩|ある}いて ${easyMinutes(minutes)}ぐらい`,
        en: `about ${minutes} min on foot`,
    }),
    area: (area: string) => ({
        ja: `あなたの${area}の活動です`,
        easy: 'あなたの {地域|ちいき}です',
        en: 'in your district',
    }),
    first_time: {
        ja: 'はじめての人の席があります',
        easy: 'はじめての {人|ひと}も できます',
        en: 'first-timers welcome',
    },
    together: {
        ja: '慣れた人と一緒です',
        easy: '{知|し}って いる {人|ひと}と いっしょに します',
        en: 'you work beside somebody experienced',
    },
    language: (language: string) => ({
        ja: `${language}で話せます`,
        easy: `${language}で {話|はな}せます`,
        en: `${language} is spoken`,
    }),
    known_group: (group: string) => ({
        ja: `前に手伝った${group}です`,
        easy: '{前|まえ}に {手伝|てつだ}った グループです',
        en: 'you helped this group before',
    }),
    shortage: (count: number) => ({
        ja: `あと${count}人でそろいます`,
        easy: `あと ${easyHeads(count)}です`,
        en: count === 1 ? 'one more and it can happen' : `${count} more and it can happen`,
    }),
    would_fit_if: (time: string, count: number) => ({
        ja: `${time}も空いていれば、${count}件合います`,
        easy: `${time}も よければ、あと ${count}こ あります`,
        en: `${time} would add ${count}`,
    }),
    timeEndsLate: (end: string, wish: string) => ({
        ja: `終わりが${end}です。あなたの希望は${wish}まで`,
        easy: `${end}まで です。あなたの {希望|きぼう}は ${wish}まで`,
        en: `ends at ${end}; you chose until ${wish}`,
    }),
    timeBad: (time: string) => ({
        ja: `${time}です。あなたの都合のよい時間ではありません`,
        easy: `${time}です。あなたの {時間|じかん}と ちがいます`,
        en: `it is ${time}, not one of the times you chose`,
    }),
    age: (rule: string) => ({
        ja: `${rule}の役割です`,
        easy: `${rule}の {人|ひと}が できます`,
        en: `for ages ${rule}`,
    }),
    certificate: (name: string) => ({
        ja: `「${name}」の確認が必要です`,
        easy: `「${name}」が いります`,
        en: `“${name}” is needed`,
    }),
    limit: {
        ja: 'お受けになる回数に達しています',
        easy: 'もう {手伝|てつだ}う {回数|かいすう}が いっぱいです',
        en: 'you have reached your own limit',
    },
    reach: { ja: '少し遠いかもしれません', easy: 'すこし {遠|とお}いです', en: 'it may be a little far' },
    skillAsked: (skill: string) => ({
        ja: `「${skill}」ができる人を探しています`,
        easy: `「${skill}」が できる {人|ひと}を さがしています`,
        en: `they look for “${skill}”`,
    }),
    skillBad: (skill: string) => ({
        ja: `「${skill}」の経験が必要です`,
        easy: `「${skill}」が できる {人|ひと}が いいです`,
        en: `“${skill}” is needed`,
    }),
} satisfies Texts;

export const askedAgo = (days: number): Three => ({
    ja: days === 0 ? '前回のお願い きょう' : `前回のお願い ${days}日前`,
    easy:
        days === 0 ? '{今日|きょう} お{願|ねが}いしました' : `${days}{日前|にちまえ}に お{願|ねが}いしました`,
    en: days === 0 ? 'last asked today' : `last asked ${days} day${days === 1 ? '' : 's'} ago`,
});

// To organizers and coordinators. Limit, block, refusal and age share one text: nobody learns which it was.
export const toStaff = {
    skill: (skill: string, level: string) => ({
        ja: `${skill}：${level}`,
        easy: `${skill}：${level}`,
        en: `${skill}: ${level}`,
    }),
    skillUnknown: (skill: string) => ({
        ja: `${skill}：未回答`,
        easy: `${skill}：わからない`,
        en: `${skill}: not said`,
    }),
    skill_gap: (skill: string) => ({
        ja: `${skill}：やってみたい（教える人が必要）`,
        easy: `${skill}：やって みたい（{教|おし}える {人|ひと}が いります）`,
        en: `${skill}: wants to try (needs somebody to teach)`,
    }),
    interest: (interest: string) => ({
        ja: `「${interest}」に関心`,
        easy: `「${interest}」が {好|す}き`,
        en: `interested in “${interest}”`,
    }),
    time: { ja: '時間：合う', easy: '{時間|じかん}：{合|あ}う', en: 'time: fits' },
    time_unknown: { ja: '時間：未回答', easy: '{時間|じかん}：わからない', en: 'time: not said' },
    distance: {
        ja: '近い（15分以内）',
        easy: '{近|ちか}い（15{分|ふん}より {近|ちか}い）',
        en: 'near (within 15 min)',
    },
    area: (area: string) => ({ ja: `同じ${area}`, easy: `おなじ ${area}`, en: `same ${area}` }),
    first_time: {
        ja: 'はじめて（一緒に動く人を）',
        easy: 'はじめて（いっしょに する {人|ひと}が いります）',
        en: 'first time (put somebody beside)',
    },
    language: (language: string) => ({ ja: language, easy: language, en: language }),
    known_group: { ja: '前にも参加', easy: '{前|まえ}にも {手伝|てつだ}いました', en: 'has helped before' },
    load: (month: number, days: number | undefined) => ({
        ja: `今月 ${month}回${days === undefined ? '' : `・${askedAgo(days).ja}`}`,
        easy: `{今月|こんげつ} ${month}{回|かい}${days === undefined ? '' : `・${askedAgo(days).easy}`}`,
        en: `${month} this month${days === undefined ? '' : `; ${askedAgo(days).en}`}`,
    }),
    notNow: {
        ja: 'いまはお願いできません',
        easy: 'いまは お{願|ねが}いできません',
        en: 'cannot be asked at the moment',
    },
} satisfies Texts;
