// What organizers and coordinators read about people of a role. Why somebody is not available is never said.
import { easyHeads } from '../i18n/easy';

export const text = {
    candidates: { ja: '候補', easy: 'お{願|ねが}いできる {人|ひと}', en: 'People to ask' },
    eligible: (shown: number, all: number) => ({
        ja: `${all}人のうち${shown}人を表示しています`,
        easy: `${easyHeads(all)}の うち ${easyHeads(shown)}を {見|み}せて います`,
        en: `Showing ${shown} of ${all}`,
    }),
    nobody: {
        ja: '条件に合う人がいません。',
        easy: 'お{願|ねが}いできる {人|ひと}が いません。',
        en: 'Nobody fits.',
    },
    funnel: {
        ja: '条件ごとの人数',
        easy: '{条件|じょうけん}と {人|ひと}の {数|かず}',
        en: 'How many people each condition leaves',
    },
    reachedBy: { ja: '連絡', easy: '{連絡|れんらく}', en: 'reached by' },
    thisMonth: (count: number) => ({
        ja: `今月のお手伝い ${count}回`,
        easy: `{今月|こんげつ} ${count}{回|かい} {手伝|てつだ}いました`,
        en: count === 1 ? 'helped once this month' : `helped ${count} times this month`,
    }),
    noBadReason: {
        ja: '合わないところ：なし',
        easy: '{合|あ}わない ところは ありません',
        en: 'nothing against it',
    },
    accepted: { ja: '引き受け', easy: 'はい、{手伝|てつだ}います', en: 'said yes' },
    declined: { ja: '見送り', easy: '{今回|こんかい}は できません', en: 'not this time' },
    notReached: { ja: '留守', easy: '{出|で}ませんでした', en: 'not reached' },
    askedNow: (who: string) => ({
        ja: `${who}さんにお願いしました。返事を待っています。`,
        easy: `${who}さんに お{願|ねが}いしました。{返事|へんじ}を {待|ま}って います。`,
        en: `${who} was asked. Waiting for an answer.`,
    }),
    entered: {
        accept: (who: string) => ({
            ja: `${who}さんの「引き受け」を記録しました。`,
            easy: `${who}さんは {手伝|てつだ}います。{書|か}きました。`,
            en: `${who}: yes. It is written down.`,
        }),
        decline: (who: string) => ({
            ja: `${who}さんの「見送り」を記録しました。`,
            easy: `${who}さんは {今回|こんかい} できません。{書|か}きました。`,
            en: `${who}: not this time. It is written down.`,
        }),
        not_reached: (who: string) => ({
            ja: `${who}さんは留守でした。電話する人に残しています。`,
            easy: `${who}さんは {出|で}ませんでした。また {電話|でんわ}します。`,
            en: `${who} was not reached. Still on the list of calls.`,
        }),
    },
    people: { ja: '担当と申し出', easy: '{手伝|てつだ}う {人|ひと}', en: 'Helpers and offers' },
    showPeople: {
        ja: '担当と申し出を見る',
        easy: '{手伝|てつだ}う {人|ひと}を {見|み}る',
        en: 'Show helpers and offers',
    },
    logged: {
        ja: '氏名と連絡先は決まった人だけ出ます。見たことは記録されます。',
        easy: '{名前|なまえ}と {電話|でんわ}は、{決|き}まった {人|ひと}だけ {見|み}えます。{見|み}たことを {書|か}いて おきます。',
        en: 'Names and contacts are shown only of people who are confirmed. Each look is recorded.',
    },
    changed: {
        ja: '変わったところがあります　読み直す',
        easy: '{変|か}わりました　もう{一度|いちど} {見|み}る',
        en: 'Something has changed: read again',
    },
    noPeople: { ja: 'まだだれもいません。', easy: 'まだ だれも いません。', en: 'Nobody yet.' },
    confirm: { ja: 'お願いする（決まり）', easy: 'この {人|ひと}に {決|き}める', en: 'Confirm' },
    notChoose: { ja: '今回は見送る', easy: '{今回|こんかい}は お{願|ねが}いしない', en: 'Not this time' },
    enteredBy: (who: string, how: string) => ({
        ja: `${how}・記録 ${who}`,
        easy: `${how}・{書|か}いた {人|ひと} ${who}`,
        en: `${how}, entered by ${who}`,
    }),
    answerBy: { ja: '返事の期限', easy: '{返事|へんじ}は いつまで：', en: 'Answer by' },
    state: {
        applied: {
            ja: '… 申し出あり（返事待ち）',
            easy: '… {手伝|てつだ}いたいです',
            en: '… offers to help',
        },
        invited: { ja: '✉ お願い中', easy: '✉ お{願|ねが}いしました', en: '✉ asked' },
        confirmed: { ja: '✓ 決まりました', easy: '✓ {決|き}まりました', en: '✓ confirmed' },
        declined: { ja: '見送り', easy: '{今回|こんかい}は できません', en: 'not this time' },
        not_chosen: { ja: '今回は見送り', easy: '{今回|こんかい}は ありません', en: 'not chosen this time' },
        withdrawn: { ja: '来られなくなりました', easy: '{来|こ}られなく なりました', en: 'cannot come' },
        expired: {
            ja: '返事の期限が過ぎました',
            easy: '{返事|へんじ}の {日|ひ}が {過|す}ぎました',
            en: 'time to answer is over',
        },
        dropped: { ja: '取り下げ', easy: 'お{願|ねが}いは なくなりました', en: 'no longer asked' },
        other: {
            ja: '読み直してください',
            easy: 'もう{一度|いちど} {見|み}て ください',
            en: 'please read again',
        },
    },
};
