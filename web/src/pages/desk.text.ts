import { easyHeads } from '../i18n/easy';

export const text = {
    title: { ja: '[group]の仕事', easy: '[group]の しごと', en: 'Group desk' },
    next: { ja: '次にすること', easy: '{次|つぎ}に する こと', en: 'What to do next' },
    nothing: {
        ja: 'いま急ぐことはありません。',
        easy: 'いま する ことは ありません。',
        en: 'Nothing is urgent.',
    },
    todo: {
        decide: (count: number) => ({
            ja: `返事を待っている人が${count}人います`,
            easy: `${easyHeads(count)}が {返事|へんじ}を {待|ま}って います`,
            en: `${count} waiting for your answer`,
        }),
        overdue: (count: number) => ({
            ja: `！返事が遅れています（${count}人）`,
            easy: `！{早|はや}く {返事|へんじ}を して ください（${easyHeads(count)}）`,
            en: `！ your answer is late (${count})`,
        }),
        short: (count: number) => ({
            ja: `あと${count}人手伝ってほしい`,
            easy: `あと ${easyHeads(count)} {手伝|てつだ}って ほしい`,
            en: `${count} more helpers needed`,
        }),
        tomorrow: (count: number) => ({
            ja: `もうすぐの[event]です（参加${count}人）`,
            easy: `もうすぐ [event]です（${easyHeads(count)} {来|き}ます）`,
            en: `Soon: an event (${count} coming)`,
        }),
        other: (count: number) => ({
            ja: `${count}件`,
            easy: `${count}こ`,
            en: `${count} to look at`,
        }),
    },
    members: (count: number) => ({
        ja: `入会の返事を待っている人が${count}人います`,
        easy: `${easyHeads(count)}が グループに {入|はい}りたいです`,
        en: `${count} would like to join the group`,
    }),
    needs: { ja: 'お手伝い募集', easy: '{手伝|てつだ}う {人|ひと}を さがして います', en: 'Help wanted' },
    noNeeds: { ja: 'いま出している募集はありません。', easy: 'いま ありません。', en: 'Nothing is posted.' },
    events: { ja: '[event]', easy: '[event]', en: 'Events' },
    noEvents: {
        ja: 'これからの[event]はありません。',
        easy: '[event]は ありません。',
        en: 'No events ahead.',
    },
    drafts: { ja: '下書き', easy: 'まだ {見|み}せて いない もの', en: 'Drafts' },
    postEvent: { ja: '[event]をつくる', easy: '[event]を つくる', en: 'Plan an event' },
    postNeed: { ja: '手伝う人を募集する', easy: '{手伝|てつだ}う {人|ひと}を さがす', en: 'Ask for help' },
    copy: { ja: 'これをもとにつくる', easy: 'これを もとに つくる', en: 'Make a new one from this' },
    work: { ja: '候補と担当を見る', easy: '{手伝|てつだ}う {人|ひと}を {見|み}る', en: 'People for this' },
    who: { ja: '参加する人を見る', easy: '{来|く}る {人|ひと}を {見|み}る', en: 'Who is coming' },
    showSignUps: {
        ja: '参加者名簿を開く',
        easy: '{来|く}る {人|ひと}の {名前|なまえ}を {見|み}る',
        en: 'Open the list of people',
    },
    signUpsLogged: {
        ja: '氏名と連絡先が出ます。見たことは記録されます。',
        easy: '{名前|なまえ}と {電話|でんわ}が {出|で}ます。{見|み}たことを {書|か}いて おきます。',
        en: 'It shows names and contacts. Each look is recorded.',
    },
    noSignUps: {
        ja: 'まだ参加の申し込みはありません。',
        easy: 'まだ だれも いません。',
        en: 'Nobody has signed up yet.',
    },
    people: (adults: number, children: number) => ({
        ja: `大人${adults}人・子ども${children}人`,
        easy: `{大人|おとな} ${easyHeads(adults)}・{子|こ}ども ${easyHeads(children)}`,
        en: `${adults} adults, ${children} children`,
    }),
    care: { ja: '配慮', easy: '{助|たす}けて ほしい こと', en: 'Please note' },
    gaveBack: { ja: '取りやめ', easy: '{来|き}ません', en: 'not coming' },
    askPeople: { ja: '候補を見てお願いする', easy: '{人|ひと}に お{願|ねが}いする', en: 'See whom to ask' },
    back: { ja: '[group]の仕事に戻る', easy: '{前|まえ}の ページへ', en: 'Back to the desk' },
    close: { ja: '募集を終わりにする', easy: 'もう さがしません', en: 'Stop looking for help' },
    closeAsk: {
        ja: 'この募集を終わりにしますか。お願い中の人には取り下げを知らせます。',
        easy: 'もう さがしませんか。',
        en: 'Stop looking? People who were asked are told.',
    },
    closed: { ja: '募集を終わりにしました。', easy: 'もう さがして いません。', en: 'Closed.' },
    published: {
        ja: '公開しました。',
        easy: 'みんなが {見|み}る ことが できます。',
        en: 'It is public now.',
    },
    notActive: {
        ja: 'この[group]はまだ確認が済んでいないか休止中です。公開はできません。センターにおたずねください。',
        easy: 'この グループは まだ {見|み}せる ことが できません。{電話|でんわ}して ください。',
        en: 'This group cannot publish at the moment. Please ask the center.',
    },
    acting: { ja: 'センター代行', easy: 'センターが {代|か}わりに します', en: 'Acting for the group' },
    open: { ja: '公開ページを見る', easy: 'みんなの ページを {見|み}る', en: 'Public page' },
};
