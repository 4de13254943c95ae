// Empty lists, questions before a step, and what a notice says (ux.md section 8).
import { easyHeads } from './easy';
import type { Texts } from './text';

export const empty = {
    noEvents: {
        ja: 'この条件の[event]は見つかりません。',
        easy: '[event]は ありません。',
        en: 'Nothing found.',
    },
    allThisMonth: { ja: '今月すべて', easy: 'ほかの {日|ひ}を {見|み}る', en: 'All this month' },
    nearbyToo: { ja: 'となりの[area]も', easy: 'となりの [area]も', en: 'Nearby areas too' },
    noFittingNeeds: {
        ja: 'いまぴったりの募集はありません。近いものを出しています。',
        easy: 'ちょうど いい ものは ありません。{近|ちか}い ものが あります。',
        en: 'No exact match now. Here are some near ones.',
    },
    noNeeds: {
        ja: 'いま手伝いの募集はありません。',
        easy: 'いま {手伝|てつだ}いは いりません。',
        en: 'No help is needed at the moment.',
    },
    boardEmpty: {
        ja: '足りない募集はありません。よい一日を。',
        easy: '{足|た}りない ところは ありません。',
        en: 'Nothing is short. Have a good day.',
    },
    noNotices: { ja: 'お知らせはありません。', easy: 'お{知|し}らせは ありません。', en: 'No notices.' },
} satisfies Texts;

export const confirm = {
    signedUp: (receipt: string) => ({
        ja: `申し込みました。受付番号 ${receipt}。当日この番号かお名前を伝えてください。`,
        easy: `{申|もう}し{込|こ}みました。{番号|ばんごう}は ${receipt} です。`,
        en: `You are signed up. Number ${receipt}. Please say it, or your name, on the day.`,
    }),
    receipt: { ja: '受付番号', easy: '{番号|ばんごう}', en: 'Number' },
    giveUpPlace: (name: string) => ({
        ja: `「${name}」の参加を取りやめますか。席はすぐ次の方に回ります。`,
        easy: `「${name}」に {行|い}くのを やめますか。`,
        en: `Give up your place at “${name}”?`,
    }),
    giveUp: { ja: '取りやめる', easy: 'やめる', en: 'Give up my place' },
    keep: { ja: 'やめない', easy: 'やめない', en: 'Keep it' },
    publish: (heads: number) => ({
        ja: `この内容で公開します。だれでも見られます。${heads > 0 ? `${heads}人分の募集も出ます。` : ''}`,
        easy: `みんなが {見|み}ます。${heads > 0 ? `${easyHeads(heads)}の {手伝|てつだ}いも {見|み}ます。` : ''}`,
        en: `Everyone will see this.${heads > 0 ? ` It also asks for ${heads} helpers.` : ''}`,
    }),
} satisfies Texts;

export const notice = {
    asked: (when: string, role: string, group: string, until: string) => ({
        ja: `${when}、${role}を手伝っていただけませんか。${group}より。${until && `返事は${until}まで。`}むずかしいときは見送りで大丈夫です。`,
        easy: `${when}、${role}を {手伝|てつだ}って くれませんか。できない ときは「できません」で いいです。`,
        en: `Could you help with ${role}, ${when}? From ${group}.${until && ` Please answer by ${until}.`} “Not this time” is fine.`,
    }),
    confirmed: (when: string, place: string) => ({
        ja: `決まりました。${when}に${place}へ。行けなくなったら電話してください。`,
        easy: `{決|き}まりました。${when}に {来|き}て ください。`,
        en: `Confirmed: ${when}, ${place}. Please call if you cannot come.`,
    }),
    not_chosen: {
        ja: '今回は人数がそろいました。お申し出をありがとうございました。',
        easy: '{今回|こんかい}は {人|ひと}が そろいました。ありがとう。',
        en: 'It filled up this time. Thank you.',
    },
    cancelled: (event: string, date: string, reason: string) => ({
        ja: `【中止】${event}（${date}）は${reason && `${reason}のため`}中止です。`,
        easy: `【{中止|ちゅうし}〈ありません〉】${event}（${date}）`,
        en: `CANCELLED: ${event} (${date})`,
    }),
    changed: (what: string, old: string, now: string) => ({
        ja: `【変更】${what} ${old} → ${now}。ご都合が悪いときは取りやめられます。`,
        easy: `【{変|か}わりました】${old} → ${now}`,
        en: `CHANGED: ${old} → ${now}`,
    }),
    answered: (who: string, role: string) => ({
        ja: `${who}さんから返事がありました（${role}）。`,
        easy: `${who}さんが {返事|へんじ}しました（${role}）。`,
        en: `${who} answered (${role}).`,
    }),
    to_decide: (role: string) => ({
        ja: `「${role}」に申し出があります。返事をお願いします。`,
        easy: `「${role}」を {手伝|てつだ}いたい {人|ひと}が います。`,
        en: `Somebody offers to help with “${role}”. Please answer.`,
    }),
    dropped: (role: string) => ({
        ja: `「${role}」のお願いは取り下げられました。`,
        easy: `「${role}」の お{願|ねが}いは なくなりました。`,
        en: `You are no longer asked for “${role}”.`,
    }),
    filled: (role: string) => ({
        ja: `「${role}」の人数がそろいました。`,
        easy: `「${role}」は {人|ひと}が そろいました。`,
        en: `“${role}” is filled.`,
    }),
    withdrawn: (role: string) => ({
        ja: `「${role}」の方が来られなくなりました。`,
        easy: `「${role}」の {人|ひと}が {来|こ}られなく なりました。`,
        en: `Somebody cannot come for “${role}”.`,
    }),
    expired: (role: string) => ({
        ja: `「${role}」の返事の期限が過ぎました。`,
        easy: `「${role}」の {返事|へんじ}の {日|ひ}が {過|す}ぎました。`,
        en: `The time to answer for “${role}” is over.`,
    }),
} satisfies Texts;
