import type { Texts } from '../i18n/text';

export const text = {
    label: {
        ja: '[event]、手伝い、[group]をさがす',
        easy: '[event]・{手伝|てつだ}い・[group]を さがす',
        en: 'Search events, help wanted and groups',
    },
} satisfies Texts;
