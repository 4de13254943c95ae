// Whether pictures are taken.
import type { Photos } from '../protocol';
import type { Three } from './text';

export const photos: Readonly<Record<Photos, Three>> = {
    no_photos: { ja: '撮影はしません', easy: '{写真|しゃしん}を とりません', en: 'no photographs' },
    ask_first: {
        ja: '撮るときは本人に聞きます',
        easy: '{写真|しゃしん}は {聞|き}いてから とります',
        en: 'only after asking you',
    },
    for_reports: {
        ja: '報告のために撮ります',
        easy: '{写真|しゃしん}を とります',
        en: 'taken for reports',
    },
};
