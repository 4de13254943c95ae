export const text = {
    logInFirst: {
        ja: 'このページを見るには、ログインしてください。',
        easy: 'このページを {見|み}るには、ログイン〈{入|はい}る〉して ください。',
        en: 'Please log in to see this page.',
    },
    ended: {
        ja: 'ログアウトしました。長い時間がたったか、ほかのところでログアウトしたか、パスワードが変わったためです。もう一度ログインすると、このページに戻ります。',
        easy: 'ログアウト〈{出|で}る〉しました。もう{一度|いちど} ログイン〈{入|はい}る〉すると、このページに {戻|もど}ります。',
        en: 'You have been logged out: a long time has passed, or you logged out or changed the password elsewhere. Log in again to come back to this page.',
    },
    kept: {
        ja: '書きかけの内容は残っています。',
        easy: '{書|か}いた ものは {残|のこ}って います。',
        en: 'What you typed is kept.',
    },
};
