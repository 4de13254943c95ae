export const text = {
    logInFirst: {
        ja: 'このページを見るには、ログインしてください。',
        easy: 'このページを {見|み}るには、ログイン〈{入|はい}る〉して ください。',
        en: 'Please log in to see this page.',
    },
};
