import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'わたしのデータ', easy: 'わたしの データ', en: 'My data' },
    lead: {
        ja: 'このサイトに残っている、あなたの情報のすべてです。',
        easy: 'この サイトが {知|し}って いる あなたの ことです。これで {全部|ぜんぶ}です。',
        en: 'This is everything the site keeps about you.',
    },
    save: {
        ja: 'ファイルに保存する',
        easy: 'ファイルに {保存|ほぞん}する',
        en: 'Save as a file',
    },
    saved: {
        ja: '「わたしのデータ」という名前で、この端末に保存しました。',
        easy: '「わたしのデータ」の {名前|なまえ}で {保存|ほぞん}しました。',
        en: 'Saved on this device as “my-data”.',
    },
    fileName: { ja: 'わたしのデータ', easy: 'わたしのデータ', en: 'my-data' },
    rest: (n: number) => ({
        ja: `のこり${n}件`,
        easy: `あと ${n}こ`,
        en: `${n} more`,
    }),
    leave: {
        ja: '利用をやめる',
        easy: 'この サイトを やめる',
        en: 'Leave and delete my account',
    },
    leaveHow: {
        ja: '登録を消すこともできます。',
        easy: '{登録|とうろく}を なくす ことも できます。',
        en: 'You can also delete your account.',
    },
} satisfies Texts;

// Names of the parts, and of what stands in them.
export const part = {
    account: { ja: '登録', easy: '{登録|とうろく}', en: 'Account' },
    profile: { ja: 'わたしのこと', easy: 'わたしの こと', en: 'About me' },
    groups: { ja: '[group]', easy: 'グループ', en: 'Groups' },
    signUps: { ja: '参加の申込', easy: '{行|い}くことの {申|もう}し{込|こ}み', en: 'Sign-ups' },
    help: { ja: 'お手伝い', easy: '{手伝|てつだ}い', en: 'Help' },
    waits: {
        ja: '空きを待っているもの',
        easy: '{空|あ}くのを {待|ま}って います',
        en: 'Waiting for a place',
    },
    readings: {
        ja: 'あなたの名前や連絡先がのった一覧を見た人',
        easy: 'あなたの {名前|なまえ}や {連絡先|れんらくさき}を {見|み}た {人|ひと}',
        en: 'Who has seen a list with your name or contact',
    },
    readingsHow: {
        ja: '担当の人が一覧を開くと、ここに1年間のこります。',
        easy: '{係|かかり}の {人|ひと}が {見|み}ると、ここに 1{年|ねん} {残|のこ}ります。',
        en: 'Each look by the people in charge is kept here for one year.',
    },
    none: { ja: 'ありません。', easy: 'ありません。', en: 'None.' },
} satisfies Texts;

export const line = {
    displayName: { ja: '表示名', easy: '{名前|なまえ}（ニックネーム）', en: 'Display name' },
    contact: { ja: '連絡先', easy: '{連絡先|れんらくさき}', en: 'Contact' },
    noContact: { ja: 'なし', easy: 'ありません', en: 'none' },
    language: { ja: 'ことば', easy: 'ことば', en: 'Language' },
    since: { ja: '登録した日', easy: '{登録|とうろく}した {日|ひ}', en: 'Registered on' },
    consent: {
        ja: '個人情報の取扱いに同意した日',
        easy: '「{個人|こじん}の {情報|じょうほう}」に「はい」と {言|い}った {日|ひ}',
        en: 'Agreed to the privacy terms on',
    },
    loggedIn: {
        ja: 'ログインしている端末',
        easy: 'ログインして いる パソコン・スマホ',
        en: 'Devices logged in',
    },
    devices: (n: number) => ({ ja: `${n}台`, easy: `${n}つ`, en: String(n) }),
    notices: { ja: 'お知らせ', easy: 'お{知|し}らせ', en: 'Notices' },
    pieces: (n: number) => ({ ja: `${n}件`, easy: `${n}こ`, en: String(n) }),
    area: { ja: '[area]', easy: '[area]', en: 'Area' },
    position: { ja: '地図の位置', easy: '{地図|ちず}の {場所|ばしょ}', en: 'Place on the map' },
    birthYear: { ja: '生まれた年', easy: '{生|う}まれた {年|とし}', en: 'Year of birth' },
    limitWeek: {
        ja: 'お願いを受ける回数（週に）',
        easy: '1{週間|しゅうかん}に {何回|なんかい}まで',
        en: 'How often at most, a week',
    },
    group: { ja: '[group]', easy: 'グループ', en: 'Group' },
    how: { ja: 'かかわり方', easy: 'どんな {人|ひと}', en: 'As' },
    state: { ja: '状態', easy: 'いま', en: 'State' },
    from: { ja: 'いつから', easy: 'いつから', en: 'Since' },
    event: { ja: '[event]', easy: '[event]', en: 'Event' },
    when: { ja: 'いつ', easy: 'いつ', en: 'When' },
    heads: { ja: '人数', easy: '{何人|なんにん}', en: 'People' },
    adultsAndChildren: (adults: number, children: number) => ({
        ja: `大人${adults}人${children > 0 ? `・子ども${children}人` : ''}`,
        easy: `{大人|おとな} ${easyHeads(adults)}${children > 0 ? `・{子|こ}ども ${easyHeads(children)}` : ''}`,
        en: `adults: ${adults}${children > 0 ? `, children: ${children}` : ''}`,
    }),
    receipt: { ja: '受付番号', easy: '{番号|ばんごう}', en: 'Number' },
    name: { ja: '伝えた名前', easy: '{言|い}った {名前|なまえ}', en: 'Name you gave' },
    care: { ja: '配慮してほしいこと', easy: '{助|たす}けて ほしい こと', en: 'What we should know' },
    saidAt: { ja: '申し込んだ日', easy: '{申|もう}し{込|こ}んだ {日|ひ}', en: 'Signed up on' },
    task: { ja: '役割', easy: 'すること', en: 'Task' },
    changedAt: { ja: '最後に変わった日', easy: '{変|か}わった {日|ひ}', en: 'Last changed on' },
    day: { ja: '日', easy: '{日|ひ}', en: 'Day' },
    who: { ja: '見た人', easy: '{見|み}た {人|ひと}', en: 'Who' },
    list: { ja: '一覧', easy: '{何|なに}を {見|み}ましたか', en: 'Which list' },
    times: { ja: '回数', easy: '{何回|なんかい}', en: 'How often' },
    often: (n: number) => ({ ja: `${n}回`, easy: `${n}{回|かい}`, en: n === 1 ? 'once' : `${n} times` }),
    certificate: { ja: '資格・免許', easy: '{資格|しかく}・{免許|めんきょ}', en: 'Licence' },
    seen: { ja: '確認', easy: '{確認|かくにん}', en: 'Seen' },
    yes: { ja: 'はい', easy: 'はい', en: 'yes' },
} satisfies Texts;

export const lists = {
    sign_ups: {
        ja: '参加者の名簿',
        easy: '{来|く}る {人|ひと}の {名簿|めいぼ}',
        en: 'people who are coming',
    },
    helpers: { ja: 'お手伝いの人の名簿', easy: '{手伝|てつだ}う {人|ひと}の {名簿|めいぼ}', en: 'helpers' },
    calls: { ja: '電話をかける人の一覧', easy: '{電話|でんわ}を する {人|ひと}', en: 'people to telephone' },
    search: {
        ja: '窓口で人をさがしたとき',
        easy: '{窓口|まどぐち}で さがした とき',
        en: 'a search at the desk',
    },
    members: { ja: '[group]の人の一覧', easy: 'グループの {人|ひと}', en: 'members of a group' },
} satisfies Texts;

export const memberAs = {
    member: { ja: '入会', easy: '{入|はい}る', en: 'member' },
    visitor: { ja: '見学', easy: '{見|み}る', en: 'visitor' },
    follower: { ja: 'お知らせを受け取る', easy: 'お{知|し}らせが ほしい', en: 'follower' },
} satisfies Texts;

export const memberState = {
    requested: { ja: '返事を待っています', easy: '{待|ま}って います', en: 'waiting for an answer' },
    active: { ja: '入っています', easy: '{入|はい}って います', en: 'in the group' },
    left: { ja: '退会しました', easy: 'やめました', en: 'left' },
} satisfies Texts;

export const signUpState = {
    active: { ja: '申し込みました', easy: '{申|もう}し{込|こ}みました', en: 'signed up' },
    withdrawn: { ja: '取りやめました', easy: 'やめました', en: 'given up' },
    cancelled: { ja: '中止', easy: '{中止|ちゅうし}', en: 'cancelled' },
} satisfies Texts;

export const helpState = {
    applied: { ja: '返事を待っています', easy: '{待|ま}って います', en: 'waiting for an answer' },
    invited: { ja: 'お願いが届いています', easy: 'お{願|ねが}いが あります', en: 'you are asked' },
    confirmed: { ja: '決まりました', easy: '{決|き}まりました', en: 'confirmed' },
    declined: { ja: '見送りました', easy: 'できません', en: 'not this time' },
    not_chosen: {
        ja: '見送りとなりました',
        easy: '{今回|こんかい}は ありません',
        en: 'not needed this time',
    },
    withdrawn: { ja: '取りやめました', easy: 'やめました', en: 'given up' },
    expired: {
        ja: '返事の期限が過ぎました',
        easy: '{返事|へんじ}の {日|ひ}が {過|す}ぎました',
        en: 'time was over',
    },
    dropped: { ja: '取り下げられました', easy: 'なくなりました', en: 'no longer asked' },
} satisfies Texts;

export const locales = {
    ja: { ja: '日本語', easy: '{日本語|にほんご}', en: 'Japanese' },
    easy: { ja: 'やさしい日本語', easy: 'やさしい {日本語|にほんご}', en: 'Easy Japanese' },
    en: { ja: '英語', easy: '{英語|えいご}', en: 'English' },
} satisfies Texts;
