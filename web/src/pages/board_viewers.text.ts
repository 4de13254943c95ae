import { easyHeads } from '../i18n/easy';

export const text = {
    viewers: (names: readonly string[], more: number) => {
        const others = more > 0 ? [`ほか${more}人`] : [];
        const easyOthers = more > 0 ? [`ほかに ${easyHeads(more)}`] : [];
        const enOthers = more > 0 ? [`${more} more`] : [];
        return {
            ja: `いま見ている人：${[...names, ...others].join('、')}`,
            easy: `いま {見|み}て いる {人|ひと}：${[...names, ...easyOthers].join('、')}`,
            en: `Looking at this now: ${[...names, ...enOthers].join(', ')}`,
        };
    },
};
