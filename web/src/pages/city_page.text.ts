// Only what the program itself holds to; what the city says comes from its profile.
export const text = {
    about: { ja: 'このサイトについて', easy: 'この サイトに ついて', en: 'About this site' },
    privacy: {
        ja: '個人情報の取扱い',
        easy: 'あなたの {情報|じょうほう}の {使|つか}い{方|かた}',
        en: 'Privacy',
    },
    accessibility: { ja: 'アクセシビリティ方針', easy: '{使|つか}いやすさに ついて', en: 'Accessibility' },
    rules: { ja: '利用のきまり', easy: 'きまり', en: 'Rules' },
    aboutLines: {
        one: {
            ja: 'まちの[event]に参加したい人と、手伝いたい人と、主催者をつなぐサイトです。',
            easy: '[event]に {行|い}きたい {人|ひと}、{手伝|てつだ}いたい {人|ひと}の ための サイトです。',
            en: 'It brings together people who want to join events, people who want to help, and organizers.',
        },
        two: {
            ja: '見るだけなら登録はいりません。電話でも申し込めます。',
            easy: '{見|み}るだけなら {登録|とうろく}は いりません。{電話|でんわ}でも いいです。',
            en: 'Looking around needs no account. You may telephone, too.',
        },
    },
    who: { ja: '相談できるところ', easy: '{相談|そうだん}できる ところ', en: 'Who answers' },
    words: { ja: 'このまちのことば', easy: 'このまちの ことば', en: 'Words used here' },
    trouble: { ja: '困ったとき', easy: 'こまった とき', en: 'If you are stuck' },
    troubleLines: {
        one: {
            ja: '申し込みの取りやめは「わたしの予定」か電話でできます。受付番号を伝えてください。',
            easy: '{行|い}けない ときは「わたしの {予定|よてい}」か {電話|でんわ}で {言|い}って ください。',
            en: 'You can cancel on “My dates” or by telephone. Please tell us the number you were given.',
        },
        two: {
            ja: 'パスワードを忘れたときは、登録のときに書きとめた番号か、窓口で受け取る一度だけの番号で作り直せます。',
            easy: 'パスワードを わすれた ときは、{登録|とうろく}の ときの {番号|ばんごう}で {作|つく}り{直|なお}せます。{番号|ばんごう}が ない ときは、{窓口|まどぐち}に {来|き}て ください。',
            en: 'If you lost your password, use the code you wrote down or ask the desk for a one-time code.',
        },
    },
    consent: { ja: '利用目的', easy: '{何|なん}の ために {使|つか}いますか', en: 'What it is used for' },
    version: (version: string) => ({
        ja: `第${version}版`,
        easy: `${version}の {文|ぶん}です。`,
        en: `Version ${version}`,
    }),
    privacyTitle: { ja: 'だれが何を見るか', easy: 'だれが {何|なに}を {見|み}ますか', en: 'Who sees what' },
    privacyLines: {
        one: {
            ja: 'ほかの人に見えるのは表示名だけです。',
            easy: 'ほかの {人|ひと}は、あなたが えらんだ {名前|なまえ}だけ {見|み}ます。',
            en: 'Others see only the name you chose.',
        },
        two: {
            ja: '氏名と連絡先は、申し込んだとき、または手伝いが決まったときに、主催者と窓口だけが見ます。',
            easy: '{本当|ほんとう}の {名前|なまえ}と {電話|でんわ}は、{申|もう}し{込|こ}んだ ときと {手伝|てつだ}う ときだけ、[event]を する {人|ひと}と {窓口|まどぐち}が {見|み}ます。',
            en: 'Your real name and contact are seen by the organizer and the desk only, after you sign up or are confirmed to help.',
        },
        three: {
            ja: '職員や主催者が氏名や連絡先を見たときは、記録が残ります。',
            easy: '{見|み}たときは、{見|み}たことを {書|か}いて おきます。',
            en: 'Each time somebody reads them, it is recorded.',
        },
        four: {
            ja: '見送りの理由はたずねません。だれが見送ったかは、ほかの住民には見えません。',
            easy: 'できない {理由|りゆう}は {聞|き}きません。ほかの {人|ひと}は、それを {見|み}る ことが できません。',
            en: 'Nobody asks why you say “not this time”, and other residents never see it.',
        },
    },
    accessLines: {
        one: {
            ja: 'キーボードだけでも、画面を読み上げるソフトでも使えるようにつくっています。',
            easy: 'キーボードだけでも {使|つか}えます。{声|こえ}で {読|よ}む ソフトも {使|つか}えます。',
            en: 'It is made to work with the keyboard alone and with screen readers.',
        },
        two: {
            ja: '文字の大きさは小・中・大から選べます。日本語・やさしい日本語・英語があります。',
            easy: '{文字|もじ}を {大|おお}きく できます。やさしい {日本語|にほんご}と {英語|えいご}も あります。',
            en: 'Three sizes of letters; Japanese, plain Japanese and English.',
        },
        three: {
            ja: '状態は色だけでなく、しるしとことばでも示します。',
            easy: '{色|いろ}だけでは なく、ことばでも {書|か}いて います。',
            en: 'A status is never shown by colour alone.',
        },
        four: {
            ja: '使いにくいところは、電話でお知らせください。電話・窓口・紙でも同じことができます。',
            easy: '{使|つか}いにくい ときは {電話|でんわ}して ください。{紙|かみ}でも できます。',
            en: 'If something is hard to use, please call. Telephone, desk and paper work as well.',
        },
    },
    ruleLines: {
        one: {
            ja: '「参加する」はお客さんとして行くこと、「手伝う」は手伝う側で行くことです。',
            easy: '「{行|い}く」は、[event]の お{客|きゃく}さんに なる ことです。「{手伝|てつだ}う」は、[event]を する {人|ひと}と いっしょに {働|はたら}く ことです。',
            en: 'To join is to come as a guest; to help is to come and lend a hand.',
        },
        two: {
            ja: '行けなくなったときは、早めに取りやめてください。席は次の方に回ります。',
            easy: '{行|い}けない ときは、{早|はや}く {言|い}って ください。',
            en: 'If you cannot come, please cancel early, so that somebody else may.',
        },
        three: {
            ja: '募集と[event]を公開できるのは、確認を受けた[group]だけです。',
            easy: '[event]と {手伝|てつだ}いの お{知|し}らせを {出|だ}せるのは、{窓口|まどぐち}が {調|しら}べた グループだけです。',
            en: 'Only groups that the desk has checked can publish events and ask for help here.',
        },
        four: {
            ja: '内容がおかしいと思ったら、そのページの「内容がおかしいと知らせる」か電話でお知らせください。',
            easy: 'おかしいと {思|おも}ったら、ページの {下|した}の「おかしい ところを {知|し}らせる」か {電話|でんわ}で {言|い}って ください。',
            en: 'If something looks wrong, press “Report a problem” on its page, or call us.',
        },
    },
};
