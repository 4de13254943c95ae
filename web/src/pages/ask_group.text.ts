import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: '[group]を登録する', easy: 'グループを {登録|とうろく}する', en: 'Register a group' },
    lead: {
        ja: '[center]が確認したあと、[event]や手伝いの募集を出せるようになります。',
        easy: '[center]が {見|み}ます。そのあと [event]などを {出|だ}す ことが できます。',
        en: 'Once the [center] has checked it, the group can post events and ask for help.',
    },
    name: { ja: '[group]の名前', easy: 'グループの {名前|なまえ}', en: 'Name of the group' },
    kind: { ja: '種類', easy: 'どんな グループですか', en: 'Kind' },
    area: { ja: 'おもに活動する地域', easy: '{地域|ちいき}', en: 'Area' },
    choose: { ja: '選んでください', easy: 'えらんで ください', en: 'Please choose' },
    purpose: { ja: '何をする[group]ですか', easy: '{何|なに}を しますか', en: 'What the group does' },
    purposeSupport: {
        ja: 'だれでも見られます。例 月に一度、川べりをきれいにします。',
        easy: 'みんなが {見|み}ます。',
        en: 'Everyone can read it.',
    },
    lifeHead: {
        ja: 'ふだんの活動（書かなくてもかまいません）',
        easy: 'いつもの {活動|かつどう}（{書|か}かなくても いいです）',
        en: 'What you usually do (optional)',
    },
    life: {
        meets: { ja: 'いつ', easy: 'いつ', en: 'When' },
        place: { ja: 'どこ', easy: 'どこ', en: 'Where' },
        fee: { ja: '会費・参加費', easy: 'お{金|かね}', en: 'Cost' },
        people: { ja: 'どんな人がいますか', easy: 'どんな {人|ひと}が いますか', en: 'Who comes' },
    },
    lifeExample: {
        meets: {
            ja: '例 毎週火曜 10時から',
            easy: '{例|れい} {毎週|まいしゅう} {火曜日|かようび} 10:00から',
            en: 'e.g. every Tuesday from 10:00',
        },
        place: { ja: '例 集会所', easy: '{例|れい} {集会所|しゅうかいじょ}', en: 'e.g. the meeting house' },
        fee: { ja: '例 月500円', easy: '{例|れい} 1か{月|げつ} 500{円|えん}', en: 'e.g. 500 yen a month' },
        people: {
            ja: '例 60代を中心に15人ほど',
            easy: '{例|れい} 15{人|にん}ぐらい',
            en: 'e.g. about 15, most in their sixties',
        },
    },
    visitorsHead: { ja: '見学', easy: '{見|み}に {来|く}る {人|ひと}', en: 'Visitors' },
    visitors: {
        ja: 'いつでも見学できます',
        easy: 'いつでも {見|み}に {来|き}て ください',
        en: 'Visitors are welcome',
    },
    change: {
        ja: '[group]の紹介を直す',
        easy: 'グループの {紹介|しょうかい}を {直|なお}す',
        en: 'Change what the group says',
    },
    changeLead: {
        ja: '名前・種類・地域は確認のときのままです。変えたいときは[center]にお知らせください。',
        easy: '{名前|なまえ}は {変|か}えられません。[center]に {言|い}って ください。',
        en: 'Name, kind and area stay as they were checked. Ask the [center] to change them.',
    },
    save: { ja: 'この内容に直す', easy: '{直|なお}す', en: 'Change it' },
    saved: { ja: '紹介を直しました', easy: '{直|なお}しました', en: 'It is changed' },
    seePage: { ja: '公開ページを見る', easy: 'ページを {見|み}る', en: 'See the page' },
    readAgain: {
        ja: '読み直す（入力は残ります）',
        easy: 'もう{一度|いちど} {読|よ}む（{書|か}いた ものは あります）',
        en: 'Read it again (your text is kept)',
    },
    contactHead: {
        ja: '問い合わせ先（だれでも見られます）',
        easy: 'だれに {聞|き}きますか（みんなが {見|み}ます）',
        en: 'Whom to ask (everyone can see it)',
    },
    declaration: { ja: '確かめてください', easy: '{読|よ}んで ください', en: 'Please confirm' },
    declare: {
        ja: '営利・政治・宗教を目的とせず、暴力団と関わりがありません。',
        easy: 'お{金|かね}もうけ・{政治|せいじ}・{宗教|しゅうきょう}の ための グループでは ありません。{暴力団|ぼうりょくだん}と {関係|かんけい}ありません。',
        en: 'The group is not for profit, politics or religion, and has no ties to organised crime.',
    },
    send: { ja: '確認をお願いする', easy: '{見|み}て もらう', en: 'Ask for the check' },
    sent: {
        ja: '確認をお願いしました',
        easy: '「{見|み}て ください」と {言|い}いました',
        en: 'We have passed it on',
    },
    sentNext: {
        ja: '[center]が確認し、結果をお知らせします。それまでは、ほかの人には見えません。',
        easy: '[center]が {見|み}て、お{知|し}らせします。まだ ほかの {人|ひと}は {見|み}えません。',
        en: '[center] will check it and tell you. Until then nobody else sees it.',
    },
    noName: {
        ja: '＊[group]の名前を書いてください。',
        easy: '＊{名前|なまえ}を {書|か}いて ください。',
        en: '＊Please give the name.',
    },
    noArea: {
        ja: '＊地域を選んでください。',
        easy: '＊{地域|ちいき}を えらんで ください。',
        en: '＊Please choose the area.',
    },
    noPurpose: {
        ja: '＊何をする[group]かを書いてください。',
        easy: '＊{何|なに}を するか {書|か}いて ください。',
        en: '＊Please say what the group does.',
    },
    noContact: {
        ja: '＊問い合わせ先の名前を書いてください。',
        easy: '＊だれに {聞|き}くか {書|か}いて ください。',
        en: '＊Please say whom to ask.',
    },
    noDeclaration: {
        ja: '＊確かめて、しるしを付けてください。',
        easy: '＊{読|よ}んで、しるしを つけて ください。',
        en: '＊Please confirm this.',
    },
} satisfies Readonly<Record<string, Texts[string] | Texts>>;
