import type { Texts } from '../i18n/text';

export const text = {
    help: { ja: 'この[event]を手伝う', easy: 'この [event]を {手伝|てつだ}う', en: 'Help at this event' },
} satisfies Texts;
