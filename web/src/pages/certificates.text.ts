// 資格・免許: who has seen it, and how long it is valid.
import type { Texts } from '../i18n/text';

export const text = {
    certificates: { ja: '資格・免許', easy: '{資格|しかく}・{免許|めんきょ}', en: 'Licences' },
    certificatesHow: {
        ja: '資格・免許は、窓口で証明書を見せていただくと、ここにのります。',
        easy: '{窓口|まどぐち}で {紙|かみ}を {見|み}せて ください。ここに {書|か}きます。',
        en: 'Show a licence at the desk, and it appears here.',
    },
    confirmedOn: (day: string, who: string) => ({
        ja: `${day}に${who || '窓口'}が確認`,
        easy: `${day}に ${who || 'センター'}が {見|み}ました`,
        en: `seen on ${day}${who && ` by ${who}`}`,
    }),
    validUntil: (day: string) => ({
        ja: `（${day}まで有効）`,
        easy: `（${day}まで）`,
        en: `(valid until ${day})`,
    }),
} satisfies Texts;
