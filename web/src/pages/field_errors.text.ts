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
    contact: { ja: '連絡先', easy: '{連絡先|れんらくさき}', en: 'how we may reach you' },
    password: { ja: 'パスワード', easy: 'パスワード', en: 'the password' },
    login: { ja: '表示名か連絡先', easy: '{名前|なまえ}か {連絡先|れんらくさき}', en: 'the name or contact' },
    code: { ja: '番号', easy: '{番号|ばんごう}', en: 'the code' },
    old_password: { ja: 'いまのパスワード', easy: 'いまの パスワード', en: 'the present password' },
    new_password: { ja: '新しいパスワード', easy: '{新|あたら}しい パスワード', en: 'the new password' },
} satisfies Texts;
