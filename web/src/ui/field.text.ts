import type { Texts } from '../i18n/text';

export const text = {
    required: { ja: '必須', easy: '{書|か}いて ください', en: 'required' },
    errors: (count: number) => ({
        ja: `直していただきたいところが${count}か所あります`,
        easy: `{直|なお}す ところが ${count}こ あります`,
        en: count === 1 ? 'One thing to put right' : `${count} things to put right`,
    }),
} satisfies Texts;
