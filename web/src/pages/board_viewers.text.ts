import { easyHeads } from '../i18n/easy';

export const text = {
    comma: { ja: '、', easy: '、', en: ', ' },
    viewers: (names: string) => ({
        ja: `いま見ている人：${names}`,
        easy: `いま {見|み}て いる {人|ひと}：${names}`,
        en: `Looking at this now: ${names}`,
    }),
    andMore: (count: number) => ({
        ja: `、ほか${count}人`,
        easy: `、ほかに ${easyHeads(count)}`,
        en: `, ${count} more`,
    }),
    unnamed: (count: number) => ({
        ja: `いま見ている人：${count}人`,
        easy: `いま {見|み}て いる {人|ひと}：${easyHeads(count)}`,
        en: `Looking at this now: ${count}`,
    }),
};
