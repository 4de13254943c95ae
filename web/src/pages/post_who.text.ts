// The third step of posting: who, and what they should know.
import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';
import { text as first } from './post.text';
import { text as second } from './post_when.text';

const decidingKind = {
    at_once: { ja: 'すぐ決まる（条件に合えば）', easy: 'すぐ {決|き}まります', en: 'It is settled at once' },
    by_organizer: {
        ja: '主催者が返事をする',
        easy: '{後|あと}で {返事|へんじ}を します',
        en: 'We answer first',
    },
} satisfies Texts;

const { optional } = first;

const { from, meeting, placeKind, timeExample, to } = second;

export const text = {
    audience: { ja: 'だれが参加できますか', easy: 'だれが {行|い}けますか', en: 'For whom' },
    way: { ja: '申し込み方', easy: '{申|もう}し{込|こ}みの しかた', en: 'How to sign up' },
    capacitySupport: {
        ja: '決めないときは空けておきます。',
        easy: 'ないときは {書|か}きません。',
        en: 'Leave empty for no limit.',
    },
    yen: { ja: '料金（円）', easy: 'お{金|かね}（{円|えん}）', en: 'Fee in yen' },
    weather: { ja: '雨のとき', easy: '{雨|あめ}の とき', en: 'If it rains' },
    notSaid: { ja: '書かない', easy: '{書|か}かない', en: 'Not said' },
    contact: { ja: '問い合わせ先の名前', easy: 'だれに {聞|き}きますか', en: 'Who answers questions' },
    phone: { ja: '問い合わせ先の電話', easy: '{電話|でんわ}', en: 'Telephone' },
    role: (n: number) => ({ ja: `役割 ${n}`, easy: `すること ${n}`, en: `Task ${n}` }),
    roleTitle: { ja: '役割の名前', easy: 'する こと', en: 'What to do' },
    addRole: { ja: '役割を増やす', easy: 'する ことを もっと {書|か}く', en: 'Add a task' },
    dropRole: { ja: 'この役割をやめる', easy: 'これを やめる', en: 'Remove this task' },
    firstTimers: {
        ja: 'はじめての人も歓迎',
        easy: 'はじめての {人|ひと}も できます',
        en: 'First-timers welcome',
    },
    beside: { ja: 'だれと一緒か', easy: 'だれと いっしょに しますか', en: 'Who works beside them' },
    besideExample: {
        ja: '例 慣れた世話役が2人います',
        easy: '{例|れい} よく {知|し}って いる {人|ひと}が います',
        en: 'e.g. two experienced people',
    },
    breaks: { ja: '休憩', easy: '{休|やす}む {時間|じかん}', en: 'Breaks' },
    breaksExample: {
        ja: '例 1時間ごとに10分',
        easy: '{例|れい} 1{時間|じかん}に 10{分|ぷん}',
        en: 'e.g. ten minutes every hour',
    },
    withChildren: { ja: '子どもと関わる活動', easy: '{子|こ}どもと いっしょに します', en: 'With children' },
    alone: {
        ja: '子どもだけで来てよいですか',
        easy: '{子|こ}どもだけで {来|き}ても いいですか',
        en: 'May children come alone?',
    },
    minAge: { ja: '何歳から', easy: 'なんさいから', en: 'From age' },
    maxAge: { ja: '何歳まで', easy: 'なんさいまで', en: 'Up to age' },
    site: {
        ja: '申し込みページのアドレス',
        easy: '{申|もう}し{込|こ}みの ページ',
        en: 'Address of the sign-up page',
    },
    siteExample: {
        ja: 'https:// で始まります。',
        easy: 'https:// から {書|か}きます。',
        en: 'It begins with https://',
    },
    capacity: { ja: '定員', easy: '{何人|なんにん}まで', en: 'Places' },
    unit: { ja: '定員の数え方', easy: '{数|かぞ}えかた', en: 'Counted in' },
    period: {
        ja: '受付の期間を決める',
        easy: '{申|もう}し{込|こ}みの {日|ひ}を {決|き}める',
        en: 'Set when people can sign up',
    },
    periodSupport: {
        ja: '決めないときは、公開してすぐ受け付け、始まるまで申し込み・取りやめができます。何回もあるときは1回目の分を書くと、ほかの回も同じ間隔になります。',
        easy: '{書|か}かない ときは、いつでも {申|もう}し{込|こ}む ことが できます。',
        en: 'Left empty, people sign up and cancel until it begins. With several dates, write it for the first; the others keep the same distance.',
    },
    opens: { ja: '受付を始める', easy: 'いつから {申|もう}し{込|こ}みますか', en: 'Sign-up from' },
    closes: { ja: '受付を終わる', easy: 'いつまで {申|もう}し{込|こ}みますか', en: 'Sign-up until' },
    cancelUntil: {
        ja: '取りやめができる期限',
        easy: 'いつまで やめる ことが できますか',
        en: 'Cancel until',
    },
    moreFacts: {
        ja: '料金・持ち物・雨・バリアフリー・ことばなど',
        easy: 'お{金|かね}・{持|も}ち{物|もの}・{雨|あめ}など',
        en: 'Fee, what to bring, rain, access, languages',
    },
    fee: { ja: '料金', easy: 'お{金|かね}', en: 'Fee' },
    covers: { ja: '何の料金ですか', easy: '{何|なん}の お{金|かね}ですか', en: 'What it covers' },
    coversExample: {
        ja: '例 材料代・保険料',
        easy: '{例|れい} {食|た}べものの お{金|かね}',
        en: 'e.g. material, insurance',
    },
    bring: { ja: '持ち物・服装', easy: '{持|も}って くる もの', en: 'What to bring and wear' },
    bringExample: {
        ja: '例 軍手、飲み物、長そで',
        easy: '{例|れい} {飲|の}みもの',
        en: 'e.g. gloves, a drink',
    },
    rainDay: { ja: '雨のときの日', easy: '{雨|あめ}の ときの {日|ひ}', en: 'Rain date' },
    weatherBy: {
        ja: 'その日の何時に決めますか',
        easy: 'なんじに {決|き}めますか',
        en: 'Decided on the day by',
    },
    weatherByExample: { ja: '例 6:30', easy: '{例|れい} 6:30', en: 'e.g. 6:30' },
    access: { ja: '設備・手助け', easy: 'バリアフリーなど', en: 'Access and help' },
    languages: { ja: '通じることば', easy: '{話|はな}せる ことば', en: 'Languages spoken' },
    photos: { ja: '写真撮影', easy: '{写真|しゃしん}', en: 'Photographs' },
    coHosts: { ja: '共催・協力', easy: 'いっしょに する グループ', en: 'Together with' },
    hours: { ja: '電話に出られる時間', easy: '{電話|でんわ}できる {時間|じかん}', en: 'Hours' },
    hoursExample: {
        ja: '例 平日 9:00から17:00',
        easy: '{例|れい} 9:00から 17:00まで',
        en: 'e.g. weekdays 9:00 to 17:00',
    },
    preview: { ja: '一覧での見え方', easy: 'こう {見|み}えます', en: 'How it looks in a list' },
    previewLater: {
        ja: '名前と日を書くと、ここに出ます。',
        easy: '{名前|なまえ}と {日|ひ}を {書|か}くと、ここに {出|で}ます。',
        en: 'It appears as soon as there is a title and a day.',
    },
    heads: (min: number, max: number) => ({
        ja: min === max ? `${min}人` : `${min}人から${max}人`,
        easy: min === max ? easyHeads(min) : `${easyHeads(min)}から ${easyHeads(max)}まで`,
        en: min === max ? (min === 1 ? '1 person' : `${min} people`) : `${min} to ${max} people`,
    }),
    headsMin: {
        ja: '最低何人',
        easy: '{少|すく}なくても {何人|なんにん}',
        en: 'At least',
    },
    headsMinSupport: {
        ja: 'そろえば実施できる人数',
        easy: 'この {人|ひと}の {数|かず}で できます',
        en: 'enough for it to happen',
    },
    headsMax: { ja: '最大何人', easy: '{多|おお}くて {何人|なんにん}', en: 'At most' },
    ownHours: {
        ja: 'この役割だけの時間・集合場所',
        easy: 'これだけの {時間|じかん}',
        en: 'Own hours and meeting point',
    },
    conditions: {
        ja: '条件（得意なこと・資格・年齢・ことば）',
        easy: 'どんな {人|ひと}ですか',
        en: 'Conditions: skill, licence, age, language',
    },
    anybody: { ja: '問わない', easy: 'だれでも', en: 'Any' },
    skill: { ja: '得意なこと', easy: 'できる こと', en: 'Skill' },
    level: { ja: 'どのくらい', easy: 'どのくらい', en: 'Level' },
    certificate: { ja: '資格・免許', easy: '{資格|しかく}・{免許|めんきょ}', en: 'Licence' },
    language: { ja: '話せることば', easy: '{話|はな}せる ことば', en: 'Language' },
    firstSeats: {
        ja: 'はじめての人の席',
        easy: 'はじめての {人|ひと} {何人|なんにん}',
        en: 'Seats for first-timers',
    },
    firstSeatsSupport: {
        ja: '慣れた人と一緒に動く席の数',
        easy: '{慣|な}れた {人|ひと}と いっしょに します',
        en: 'beside somebody experienced',
    },
    deciding: {
        ja: '申し出があったら',
        easy: '{手伝|てつだ}いたい {人|ひと}が いたら',
        en: 'When somebody offers',
    },
    decideBy: {
        ja: 'いつまでに返事をしますか',
        easy: 'いつまでに {返事|へんじ}を しますか',
        en: 'Answered by',
    },
    safety: { ja: '安心のために', easy: '{大切|たいせつ}な こと', en: 'Good to know' },
    about: { ja: 'このお手伝いについて', easy: 'この {手伝|てつだ}いは', en: 'About this help' },
    insurance: { ja: '保険', easy: '{保険|ほけん}', en: 'Insurance' },
    reward: { ja: '謝礼・交通費', easy: 'お{礼|れい}・{交通費|こうつうひ}', en: 'Reward and expenses' },
    clothes: { ja: '服装・道具', easy: '{服|ふく}・{道具|どうぐ}', en: 'Clothes and tools' },
    clothesExample: {
        ja: '例 長ぐつ。軍手は貸します',
        easy: '{例|れい} {長|なが}ぐつ',
        en: 'e.g. boots; gloves are lent',
    },
    risks: { ja: '気をつけること', easy: 'あぶない こと', en: 'Take care with' },
    contactHead: { ja: '問い合わせ', easy: '{聞|き}きたい とき', en: 'Questions' },
    dayContact: {
        ja: '当日の連絡先の名前',
        easy: 'その {日|ひ}の {係|かかり}の {人|ひと}',
        en: 'Contact on the day',
    },
    dayPhone: { ja: '当日の電話', easy: 'その {日|ひ}の {電話|でんわ}', en: 'Telephone on the day' },
    decidingKind,
    optional,
    from,
    meeting,
    placeKind,
    timeExample,
    to,
};
