import { easyMinutes } from '../i18n/easy';

export const text = {
    onFoot: (minutes: number) => ({
        ja: `歩いて約${minutes}分`,
        easy: `{歩|ある}いて ${easyMinutes(minutes)}ぐらい`,
        en: `about ${minutes} min on foot`,
    }),
};
