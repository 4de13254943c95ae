import type { Texts } from '../i18n/text';

export const text = {
    missing: (name: string) => ({
        ja: `＊${name}を書いてください。`,
        easy: `＊${name}を {書|か}いて ください。`,
        en: `＊Please fill in ${name}.`,
    }),
} satisfies Texts;

// What has to be filled in, by its name in the command.
export const names = {
    display_name: { ja: '表示名', easy: '{名前|なまえ}', en: 'the name that others see' },
    contact: {
        ja: 'メールアドレスか電話番号',
        easy: 'メールか {電話番号|でんわばんごう}',
        en: 'your email address or telephone number',
    },
    password: { ja: 'パスワード', easy: 'パスワード', en: 'the password' },
    login: {
        ja: '表示名、メール、電話番号のどれか',
        easy: '{名前|なまえ}、メール、{電話|でんわ}の どれか',
        en: 'your name, email address or telephone number',
    },
    code: { ja: '番号', easy: '{番号|ばんごう}', en: 'the code' },
    old_password: { ja: 'いまのパスワード', easy: 'いまの パスワード', en: 'the present password' },
    new_password: { ja: '新しいパスワード', easy: '{新|あたら}しい パスワード', en: 'the new password' },
} satisfies Texts;
