import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: '利用をやめる', easy: 'この サイトを やめる', en: 'Leave and delete my account' },
    what: { ja: 'やめると、こうなります', easy: 'やめると どう なりますか', en: 'What happens then' },
    forgotten: {
        ja: '表示名、連絡先、「わたしのこと」、お知らせは、すぐに消えます。元に戻せません。',
        easy: '{名前|なまえ}、{連絡先|れんらくさき}、「わたしの こと」、お{知|し}らせは すぐ {消|き}えます。{前|まえ}に もどる ことは できません。',
        en: 'Your name, contact, profile and notices are deleted at once. This cannot be undone.',
    },
    released: {
        ja: 'これからの予定は取りやめになり、主催者に伝わります。席は次の方に回ります。',
        easy: 'これからの {予定|よてい}は なくなります。イベントを する {人|ひと}に {伝|つた}えます。',
        en: 'What you have planned is cancelled, and the organizers are told. Your places go to others.',
    },
    counted: {
        ja: '終わった催しの人数だけは、名前なしで残ります。',
        easy: '{終|お}わった イベントの {人数|にんずう}だけ {残|のこ}ります。{名前|なまえ}は ありません。',
        en: 'Only numbers of past events stay, without your name.',
    },
    first: {
        ja: 'その前に、わたしのデータを保存する',
        easy: 'その {前|まえ}に、わたしの データを {保存|ほぞん}する',
        en: 'Save my data first',
    },
    leave: {
        ja: '利用をやめて登録を消す',
        easy: 'やめて {登録|とうろく}を なくす',
        en: 'Leave and delete my account',
    },
    stay: { ja: 'やめない', easy: 'やめない', en: 'Stay' },
    password: { ja: 'いまのパスワード', easy: 'いまの パスワード', en: 'Your password' },
    done: {
        ja: '登録を消しました。これまでありがとうございました。',
        easy: '{登録|とうろく}を なくしました。ありがとう ございました。',
        en: 'Your account is deleted. Thank you for everything.',
    },
    home: { ja: 'はじめのページへ', easy: 'はじめの ページへ', en: 'To the home page' },
    staff: {
        ja: '仕事で使っている登録は、市の管理の担当が消します。センターにおたずねください。',
        easy: '{仕事|しごと}の {登録|とうろく}は、{市|し}の {係|かかり}が なくします。センターに {聞|き}いて ください。',
        en: 'An account used for work is removed by the city. Please ask the center.',
    },
} satisfies Texts;
