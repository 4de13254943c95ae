import { easyHeads } from '../i18n/easy';

export const text = {
    title: { ja: '[board]', easy: '[board]', en: 'Coordination board' },
    today: { ja: 'きょうやること', easy: '{今日|きょう} する こと', en: 'To do today' },
    urgent: { ja: '急ぎ', easy: '{急|いそ}ぎ', en: 'Urgent' },
    notAsked: { ja: '声かけまだ', easy: 'まだ お{願|ねが}いして いない', en: 'Nobody asked yet' },
    waiting: { ja: '返事待ち', easy: '{返事|へんじ}を {待|ま}つ', en: 'Waiting for answers' },
    toCall: { ja: '電話する', easy: '{電話|でんわ}する', en: 'To call' },
    filled: { ja: 'そろった', easy: 'そろいました', en: 'Filled' },
    calls: { ja: '電話する人', easy: '{電話|でんわ}する {人|ひと}', en: 'People to call' },
    noCalls: {
        ja: 'いま電話する人はいません。',
        easy: 'いま {電話|でんわ}する {人|ひと}は いません。',
        en: 'Nobody to call at the moment.',
    },
    noNumber: {
        ja: '電話番号がありません。手紙か、窓口で伝えてください。',
        easy: '{電話|でんわ}が ありません。{手紙|てがみ}か {窓口|まどぐち}で {話|はな}して ください。',
        en: 'No number is known. Please write, or tell them at the desk.',
    },
    called: { ja: 'いま記録したもの', easy: 'いま {書|か}いた もの', en: 'Just written down' },
    roles: {
        ja: '足りない順の募集',
        easy: '{手伝|てつだ}う {人|ひと}を さがして いる もの',
        en: 'Help wanted, most at risk first',
    },
    more: (count: number) => ({
        ja: `つぎの${count}件を見る`,
        easy: `あと ${count}こ {見|み}る`,
        en: `Show ${count} more`,
    }),
    noHours: { ja: 'いつでも', easy: 'いつでも いいです', en: 'at any time' },
    byDay: (day: string) => ({ ja: `${day}まで`, easy: `${day}まで`, en: `by ${day}` }),
    counting: { ja: '候補 …', easy: 'お{願|ねが}いできる {人|ひと} …', en: '… to ask' },
    closed: { ja: '募集は終わりました', easy: 'もう さがして いません', en: 'closed' },
    newRows: {
        ja: '新しい募集や変わったところがあります〔見る〕',
        easy: '{新|あたら}しく なりました〔{見|み}る〕',
        en: 'Something is new: show it',
    },
    missing: (count: number) => ({
        ja: `あと${count}人`,
        easy: `あと ${easyHeads(count)}`,
        en: `${count} more`,
    }),
    enough: { ja: '✓ そろいました', easy: '✓ そろいました', en: '✓ filled' },
    urgentSign: { ja: '！急ぎ', easy: '！{急|いそ}ぎ', en: '！ urgent:' },
    overdue: {
        ja: '！返事が遅れています',
        easy: '！{返事|へんじ}が {遅|おく}れて います',
        en: '！ answer is late',
    },
    selected: { ja: '選んだ役割', easy: 'えらんだ すること', en: 'Chosen task' },
    choose: {
        ja: '左の一覧から役割を選ぶと、候補が出ます。',
        easy: '{一覧|いちらん}から えらんで ください。',
        en: 'Choose a task from the list to see whom to ask.',
    },
    back: { ja: '一覧に戻る', easy: '{一覧|いちらん}に {戻|もど}る', en: 'Back to the list' },
    heads: (min: number, max: number, confirmed: number) => ({
        ja: `必要 ${min}人${max > min ? `（最大${max}人）` : ''}・決定 ${confirmed}人`,
        easy: `${easyHeads(min)} {必要|ひつよう}です・${easyHeads(confirmed)} {決|き}まりました`,
        en: `${min} needed${max > min ? ` (up to ${max})` : ''}, ${confirmed} confirmed`,
    }),
    openNeed: { ja: '募集のページ', easy: '{手伝|てつだ}いの ページ', en: 'The public page' },
    desk: {
        ja: '[group]に代わって作業する（センター代行）',
        easy: '[group]の {代|か}わりに する',
        en: 'Act for this group',
    },
    gone: {
        ja: 'この役割は一覧にありません。終わったか、条件に合いません。',
        easy: 'ここには ありません。',
        en: 'This task is not on the list: it is over, or hidden by the choice above.',
    },
    again: { ja: '読み直す', easy: 'もう{一度|いちど} {見|み}る', en: 'Read again' },
};
