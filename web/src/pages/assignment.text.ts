import type { Three } from '../i18n/text';
import type { AssignmentState } from '../protocol';

export const assignmentState: Readonly<Record<AssignmentState, Three>> = {
    applied: {
        ja: '… 主催者の返事を待っています',
        easy: '… {返事|へんじ}を {待|ま}って います',
        en: '… waiting for an answer',
    },
    invited: { ja: '✉ お願いが届いています', easy: '✉ お{願|ねが}いが あります', en: '✉ you are asked' },
    confirmed: { ja: '✓ 決まりました', easy: '✓ {決|き}まりました', en: '✓ confirmed' },
    declined: { ja: '今回は見送りました', easy: '{今回|こんかい}は ありません', en: 'not this time' },
    not_chosen: { ja: '今回は見送りとなりました', easy: '{今回|こんかい}は ありません', en: 'not this time' },
    withdrawn: { ja: '人数がそろいました', easy: '{人|ひと}が そろいました', en: 'filled meanwhile' },
    expired: {
        ja: '返事の期限が過ぎました',
        easy: '{返事|へんじ}の {日|ひ}が {過|す}ぎました',
        en: 'the time is over',
    },
    other: {
        ja: '画面を読み込み直してください',
        easy: 'もう{一度|いちど} {開|ひら}いて ください',
        en: 'please reload',
    },
    dropped: { ja: '取りやめました', easy: 'やめました', en: 'cancelled' },
};
