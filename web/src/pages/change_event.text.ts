import type { Texts } from '../i18n/text';

const field = {
    title: { ja: '名前', easy: '{名前|なまえ}', en: 'Title' },
    summary: { ja: '内容', easy: '{内容|ないよう}', en: 'Description' },
    category: { ja: '分野', easy: '{種類|しゅるい}', en: 'Topic' },
    audience: { ja: 'だれが', easy: 'だれが', en: 'For whom' },
    min_age: { ja: '何歳から', easy: 'なんさいから', en: 'From age' },
    max_age: { ja: '何歳まで', easy: 'なんさいまで', en: 'Up to age' },
    place: { ja: '場所', easy: 'どこ', en: 'Where' },
    meeting: { ja: '集合場所・行き方', easy: '{集|あつ}まる ところ', en: 'Meeting point' },
    way: { ja: '申し込み方', easy: '{申|もう}し{込|こ}みの しかた', en: 'How to sign up' },
    site: { ja: '申し込みページ', easy: '{申|もう}し{込|こ}みの ページ', en: 'Sign-up page' },
    fee: { ja: '料金', easy: 'お{金|かね}', en: 'Fee' },
    fee_yen: { ja: '料金（円）', easy: 'お{金|かね}（{円|えん}）', en: 'Fee in yen' },
    fee_covers: { ja: '何の料金か', easy: '{何|なん}の お{金|かね}ですか', en: 'What it covers' },
    bring: { ja: '持ち物・服装', easy: '{持|も}って くる もの', en: 'What to bring' },
    weather: { ja: '雨のとき', easy: '{雨|あめ}の とき', en: 'If it rains' },
    rain_date: { ja: '雨のときの日', easy: '{雨|あめ}の ときの {日|ひ}', en: 'Rain date' },
    weather_by: { ja: '決める時刻', easy: '{決|き}める {時間|じかん}', en: 'Decided by' },
    access: { ja: '設備・手助け', easy: 'バリアフリーなど', en: 'Access and help' },
    languages: { ja: '通じることば', easy: '{話|はな}せる ことば', en: 'Languages' },
    photos: { ja: '写真撮影', easy: '{写真|しゃしん}', en: 'Photographs' },
    co_hosts: { ja: '共催・協力', easy: 'いっしょに する グループ', en: 'Together with' },
    contact: { ja: '問い合わせ', easy: 'だれに {聞|き}きますか', en: 'Contact' },
    when: { ja: '日時', easy: 'いつ', en: 'When' },
    doors_at: { ja: '受付・集合', easy: '{集|あつ}まる {時間|じかん}', en: 'Doors open' },
    capacity: { ja: '定員', easy: '{何人|なんにん}まで', en: 'Places' },
    opens_at: { ja: '受付を始める', easy: 'いつから {申|もう}し{込|こ}みますか', en: 'Sign-up from' },
    closes_at: { ja: '受付を終わる', easy: 'いつまで {申|もう}し{込|こ}みますか', en: 'Sign-up until' },
    cancel_until: {
        ja: '取りやめができる期限',
        easy: 'いつまで やめる ことが できますか',
        en: 'Cancel until',
    },
} satisfies Texts;

const undecided = {
    time: { ja: '時間未定', easy: '{時間|じかん}は まだです', en: 'time not fixed' },
    day: { ja: '日は未定', easy: '{日|ひ}は まだです', en: 'day not fixed' },
} satisfies Texts;

export const text = {
    title: { ja: '内容を変える', easy: '{変|か}える', en: 'Change it' },
    dates: { ja: '日程', easy: '{日|ひ}', en: 'Dates' },
    compare: { ja: '変わるところを確かめる', easy: 'たしかめる', en: 'See what changes' },
    changes: { ja: '変わるところ', easy: '{変|か}わる ところ', en: 'What changes' },
    nothing: {
        ja: '変わったところはありません。',
        easy: '{変|か}わった ところは ありません。',
        en: 'Nothing has changed.',
    },
    old: { ja: '変更前', easy: '{前|まえ}', en: 'Before' },
    now: { ja: '変更後', easy: '{後|あと}', en: 'After' },
    notSaid: { ja: '（なし）', easy: '（ありません）', en: '(not said)' },
    told: {
        ja: '公開中なら、申し込んだ人に変更を知らせます。',
        easy: '{申|もう}し{込|こ}んだ {人|ひと}に {知|し}らせます。',
        en: 'If it is public, everyone who signed up is told.',
    },
    save: { ja: 'この内容に変える', easy: '{変|か}える', en: 'Make the change' },
    goBack: { ja: '書き直す', easy: 'もう{一度|いちど} {書|か}く', en: 'Go back and edit' },
    leave: { ja: '変えずに戻る', easy: '{変|か}えないで {戻|もど}る', en: 'Leave it as it is' },
    saved: { ja: '変更しました。', easy: '{変|か}えました。', en: 'It is changed.' },
    toEvent: { ja: '公開ページを見る', easy: 'ページを {見|み}る', en: 'See the page' },
    field,
    undecided,
};
