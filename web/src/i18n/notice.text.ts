// One sentence for each kind of notice in the inbox.
import type { Texts } from './text';

export const notice = {
    asked: (when: string, role: string, group: string, until: string) => ({
        ja: `${when}、「${role}」を手伝っていただけませんか。${group}より。${until && `返事は${until}まで。`}むずかしいときは見送りで大丈夫です。`,
        easy: `${when}、「${role}」を {手伝|てつだ}って くれませんか。${until && `${until}までに {返事|へんじ}を して ください。`}できない ときは「できません」で いいです。`,
        en: `Could you help with “${role}”, ${when}? From ${group}.${until && ` Please answer by ${until}.`} “Not this time” is fine.`,
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
        ja: `【中止】${event}${date && `（${date}）`}は中止です。${reason && `理由：${reason}`}`,
        easy: `【{中止|ちゅうし}〈ありません〉】${event}${date && `（${date}）`}。${reason && `{理由|りゆう}：${reason}`}`,
        en: `CANCELLED: ${event}${date && ` (${date})`}.${reason && ` Reason: ${reason}`}`,
    }),
    postponed: (event: string, date: string, reason: string) => ({
        ja: `【延期】${event}${date && `（${date}）`}は延期です。新しい日は決まったらお知らせします。${reason && `理由：${reason}`}`,
        easy: `【{延期|えんき}〈{別|べつ}の {日|ひ}に します〉】${event}${date && `（${date}）`}。${reason && `{理由|りゆう}：${reason}`}`,
        en: `POSTPONED: ${event}${date && ` (${date})`}. The new date will follow.${reason && ` Reason: ${reason}`}`,
    }),
    taken_down: (what: string, date: string) => ({
        ja: `【公開とりやめ】「${what}」${date && `（${date}）`}のページは、いま見られません。センターが確認しています。あなたの予定は残っています。行われるかどうかは、電話でおたずねください。`,
        easy: `「${what}」${date && `（${date}）`}の ページは いま {見|み}られません。センターが {調|しら}べて います。あるか どうか、{電話|でんわ}で {聞|き}いて ください。`,
        en: `The page of “${what}”${date && ` (${date})`} cannot be seen for now: the center is looking into it. Your place is kept. Please call to ask whether it takes place.`,
    }),
    shown_again: (what: string, date: string) => ({
        ja: `【再公開】「${what}」${date && `（${date}）`}のページが、また見られます。あなたの予定はそのままです。`,
        easy: `「${what}」${date && `（${date}）`}の ページが また {見|み}られます。{予定|よてい}は {同|おな}じです。`,
        en: `The page of “${what}”${date && ` (${date})`} can be seen again. Your place is kept.`,
    }),
    places_free: (event: string, date: string) => ({
        ja: `「${event}」（${date}）に空きが出ました。席は先に申し込んだ方のものになります。`,
        easy: `「${event}」（${date}）に {行|い}けます。{先|さき}に {申|もう}し{込|こ}んだ {人|ひと}が {行|い}けます。`,
        en: `A place is free: ${event} (${date}). Whoever signs up first has it.`,
    }),
    changed: (what: string, old: string, now: string) => ({
        ja: `【変更】${what} ${old} → ${now}。ご都合が悪いときは取りやめられます。`,
        easy: `【{変|か}わりました】${what} ${old} → ${now}`,
        en: `CHANGED: ${what} ${old} → ${now}`,
    }),
    answered: (who: string, role: string, answer: string) => ({
        ja: `${who}さんから返事がありました（${role}）。${answer && `「${answer}」`}`,
        easy: `${who}さんが {返事|へんじ}しました（${role}）。${answer}`,
        en: `${who} answered (${role})${answer && `: ${answer}`}.`,
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
    withdrawn_by_staff: (what: string, date: string) => ({
        ja: `「${what}」${date && `（${date}）`}のあなたの予定は、団体か窓口で取りやめになりました。心当たりがないときは電話でおたずねください。`,
        easy: `「${what}」${date && `（${date}）`}に {行|い}く {予定|よてい}は なくなりました。ちがう ときは {電話|でんわ}して ください。`,
        en: `Your place was given back by the group or the desk: “${what}”${date && ` (${date})`}. Please call if you did not ask for this.`,
    }),
    expired: (role: string) => ({
        ja: `「${role}」の返事の期限が過ぎました。`,
        easy: `「${role}」の {返事|へんじ}の {日|ひ}が {過|す}ぎました。`,
        en: `The time to answer for “${role}” is over.`,
    }),
} satisfies Texts;
