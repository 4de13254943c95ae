// Which rule leaves how many people. Limits, blocks, refusals and age share one line: nobody learns which it was.
import { easyHeads } from '../i18n/easy';

export const text = {
    step: (rule: string, before: number, after: number) => ({
        ja: `${rule}：${before}人 → ${after}人`,
        easy: `${rule}： ${easyHeads(before)} → ${easyHeads(after)}`,
        en: `${rule}: ${before} → ${after}`,
    }),
    rules: {
        skill: { ja: '得意なこと・できること', easy: 'できる こと', en: 'skill' },
        certificate: { ja: '資格・免許', easy: '{資格|しかく}・{免許|めんきょ}', en: 'licence' },
        time: { ja: '時間が合う', easy: '{時間|じかん}が {合|あ}う', en: 'time' },
        language: { ja: 'ことば', easy: 'ことば', en: 'language' },
        reach: { ja: '行ける範囲', easy: '{行|い}ける ところ', en: 'within reach' },
        now: {
            ja: 'いまお願いできる',
            easy: 'いま お{願|ねが}いできる',
            en: 'can be asked at the moment',
        },
    },
    farther: (km: number, count: number) => ({
        ja: `あと${km}km遠くまでなら +${count}人`,
        easy: `あと ${km}km {遠|とお}くても よければ、 ${easyHeads(count)} ふえます`,
        en: `${km} km more would add ${count}`,
    }),
    candidates: (count: number) => ({
        ja: `候補 ${count}`,
        easy: `お{願|ねが}いできる {人|ひと} ${count}`,
        en: `${count} to ask`,
    }),
    also: (one: string, other: string) => ({
        ja: `${one}・${other}`,
        easy: `${one}。 ${other}`,
        en: `${one}; ${other}`,
    }),
    emptied: (step: string) => ({
        ja: `候補 0（${step}）`,
        easy: `だれも いません（${step}）`,
        en: `nobody fits (${step})`,
    }),
};
