import type { Texts } from '../i18n/text';

export const text = {
    title: {
        ja: 'この連絡のしかたは、連絡先がまだ登録されていません',
        easy: 'メールか {電話番号|でんわばんごう}が まだ ありません',
        en: 'We have no such contact of yours yet',
    },
    how: {
        ja: '先にメールアドレスか電話番号を登録するか、ほかの連絡のしかたを選んでください。',
        easy: '{先|さき}に メールか {電話番号|でんわばんごう}を {書|か}いて ください。または、ほかの {連絡|れんらく}の しかたを えらんで ください。',
        en: 'Add an email address or a telephone number first, or choose another way to be reached.',
    },
} satisfies Texts;
