// Status in words: the sign comes first and colour never stands alone (ux.md section 4). Colours: ui/badge.css.
import { easyHeads } from './easy';
import type { Texts } from './text';

export const text = {
    // An event is never short of people; a need is never full.
    seatsMany: (left: string) => ({
        ja: `○ 空きあり（あと${left}）`,
        easy: `○ {行|い}けます（あと ${left}）`,
        en: `○ places left (${left})`,
    }),
    seatsOpen: { ja: '○ 空きあり', easy: '○ {行|い}けます', en: '○ places left' },
    seatsFew: (left: string) => ({
        ja: `△ 残りわずか（あと${left}）`,
        easy: `△ もうすぐ いっぱい（あと ${left}）`,
        en: `△ few left (${left})`,
    }),
    seatsFull: { ja: '× 満員', easy: '× いっぱいです', en: '× full' },
    noSignUp: { ja: '申込不要', easy: '{申|もう}し{込|こ}みは いりません', en: 'just come' },
    byPhone: {
        ja: '☎ 電話で申込',
        easy: '☎ {電話|でんわ}で {申|もう}し{込|こ}みます',
        en: '☎ sign up by phone',
    },
    atDesk: {
        ja: '窓口で申込',
        easy: '{窓口|まどぐち}で {申|もう}し{込|こ}みます',
        en: 'sign up at the desk',
    },
    elsewhere: {
        ja: '↗ ほかのサイトで申込',
        easy: '↗ ほかの サイトで {申|もう}し{込|こ}みます',
        en: '↗ sign up on another site',
    },
    opensAt: (when: string) => ({
        ja: `${when}から受付`,
        easy: `${when}から {申|もう}し{込|こ}めます`,
        en: `opens ${when}`,
    }),
    closed: { ja: '受付終了', easy: '{申|もう}し{込|こ}みは {終|お}わりました', en: 'closed' },
    over: { ja: '終わりました', easy: '{終|お}わりました', en: 'over' },
    changed: { ja: '！変更あり', easy: '！{変|か}わりました', en: '！ changed' },
    postponed: { ja: '延期', easy: '{延期|えんき}〈{別|べつ}の {日|ひ}に します〉', en: 'postponed' },
    cancelled: { ja: '中止', easy: '{中止|ちゅうし}〈ありません〉', en: 'cancelled' },

    needOpen: (left: number) => ({
        ja: `あと${left}人`,
        easy: `あと ${easyHeads(left)}`,
        en: `${left} more needed`,
    }),
    needUrgent: (left: number) => ({
        ja: `！急いでいます あと${left}人`,
        easy: `！{急|いそ}いで います あと ${easyHeads(left)}`,
        en: `！ urgent: ${left} more`,
    }),
    needFilled: {
        ja: '✓ 人数がそろいました',
        easy: '✓ もう {大丈夫|だいじょうぶ}です',
        en: '✓ filled, thank you',
    },
    needClosed: { ja: '募集は終わりました', easy: 'もう {終|お}わりました', en: 'no longer needed' },
    needUnpublished: {
        ja: '公開を止めています',
        easy: '{今|いま} みんなに {見|み}せて いません',
        en: 'not public now',
    },
    // Minimum and maximum differ: said on the need's own page.
    canHappen: (missing: number, most: number) => ({
        ja: `あと${missing}人で実施できます（最大${most}人）`,
        easy: `あと ${easyHeads(missing)}で できます（いちばん {多|おお}くて ${easyHeads(most)}）`,
        en: `${missing} more and it can happen (at most ${most})`,
    }),
    roomFor: (left: number) => ({
        ja: `実施できます（あと${left}人まで）`,
        easy: `できます（あと ${easyHeads(left)}まで）`,
        en: `it can happen (room for ${left} more)`,
    }),
    firstTimersWelcome: {
        ja: 'はじめての人OK',
        easy: 'はじめての {人|ひと}も できます',
        en: 'first-timers welcome',
    },

    applied: (until: string) => ({
        ja: `… 主催者の返事を待っています${until && `（${until}まで）`}`,
        easy: `… {返事|へんじ}を {待|ま}って います${until && `（${until}まで）`}`,
        en: `… waiting for an answer${until && ` (by ${until})`}`,
    }),
    invited: (until: string) => ({
        ja: `✉ お願いが届いています${until && `（${until}まで）`}`,
        easy: `✉ お{願|ねが}いが あります${until && `（${until}まで）`}`,
        en: `✉ you are asked${until && ` (answer by ${until})`}`,
    }),
    confirmed: { ja: '✓ 決まりました', easy: '✓ {決|き}まりました', en: '✓ confirmed' },
    notChosen: { ja: '今回は見送りとなりました', easy: '{今回|こんかい}は ありません', en: 'not this time' },
    declined: {
        ja: '今回は見送りました',
        easy: '{今回|こんかい}は できません',
        en: 'you said: not this time',
    },
    expired: {
        ja: '返事の期限が過ぎました',
        easy: '{返事|へんじ}の {日|ひ}が {過|す}ぎました',
        en: 'time is over',
    },
    withdrawn: { ja: '取りやめました', easy: 'やめました', en: 'withdrawn' },
    dropped: {
        ja: 'お願いは取り下げられました',
        easy: 'お{願|ねが}いは なくなりました',
        en: 'no longer asked',
    },

    online: { ja: '● つながっています', easy: '● つながって います', en: '● online' },
    offline: {
        ja: '○ つながっていません（電話はできます）',
        easy: '○ つながって いません（{電話|でんわ}は できます）',
        en: '○ offline (phone works)',
    },
} satisfies Texts;
