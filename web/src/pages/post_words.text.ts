import type { Texts } from '../i18n/text';

export const text = {
    category: { ja: '分野', easy: '{種類|しゅるい}', en: 'Topic' },
    titleEasy: {
        ja: 'やさしい日本語の名前',
        easy: 'やさしい {日本語|にほんご}の {名前|なまえ}',
        en: 'Title in plain Japanese',
    },
    readings: {
        ja: '漢字の読み方は、こう書くと字の上に出ます：',
        easy: '{漢字|かんじ}の {読|よ}みかたの {書|か}きかた：',
        en: 'How to give the reading of kanji:',
    },
    titleEn: { ja: '英語の名前', easy: '{英語|えいご}の {名前|なまえ}', en: 'Title in English' },
    otherWordsWhy: {
        ja: '日付・場所・料金などは自動で3つのことばになります。ここには名前と内容だけ書きます。',
        easy: '{日|ひ}や {場所|ばしょ}は、{書|か}かなくても いいです。',
        en: 'Dates, fees and the like read in all three languages by themselves. Only the title and the description are written here.',
    },
    summaryEasy: {
        ja: 'やさしい日本語の内容',
        easy: 'やさしい {日本語|にほんご}の {内容|ないよう}',
        en: 'Description in plain Japanese',
    },
    stale: {
        ja: '日本語を変えました。ほかのことばは前のままです',
        easy: '{日本語|にほんご}を {変|か}えました。ほかの ことばは {前|まえ}と {同|おな}じです',
        en: 'You changed the Japanese. The other languages still say this',
    },
    staleHow: {
        ja: '合っていれば、このままでかまいません。ちがうときは、書き直すか、消してください。消すと、日本語がそのまま出ます。',
        easy: '{合|あ}って いたら、このままで いいです。ちがう ときは、{書|か}きなおすか、{消|け}して ください。',
        en: 'If it is still right, leave it. If not, write it anew or remove it; then the Japanese is shown.',
    },
    dropStale: { ja: '前のことばを消す', easy: '{前|まえ}の ことばを {消|け}す', en: 'Remove the old words' },
    summaryEn: { ja: '英語の内容', easy: '{英語|えいご}の {内容|ないよう}', en: 'Description in English' },
} satisfies Texts;
