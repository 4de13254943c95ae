// Names of languages that people speak here; the key is in_ and the code.
import type { Texts } from './text';

export const text = {
    in_ja: { ja: '日本語', easy: '{日本語|にほんご}', en: 'Japanese' },
    in_en: { ja: '英語', easy: '{英語|えいご} English', en: 'English' },
    in_zh: { ja: '中国語', easy: '{中国語|ちゅうごくご} Chinese', en: 'Chinese' },
    in_ko: { ja: '韓国語', easy: '{韓国語|かんこくご} Korean', en: 'Korean' },
    in_vi: { ja: 'ベトナム語', easy: 'ベトナム{語|ご} Vietnamese', en: 'Vietnamese' },
    in_tl: { ja: 'フィリピノ語', easy: 'フィリピノ{語|ご} Filipino', en: 'Filipino' },
    in_pt: { ja: 'ポルトガル語', easy: 'ポルトガル{語|ご} Portuguese', en: 'Portuguese' },
    in_ne: { ja: 'ネパール語', easy: 'ネパール{語|ご} Nepali', en: 'Nepali' },
    in_id: { ja: 'インドネシア語', easy: 'インドネシア{語|ご} Indonesian', en: 'Indonesian' },
    in_es: { ja: 'スペイン語', easy: 'スペイン{語|ご} Spanish', en: 'Spanish' },
    in_sign: { ja: '手話', easy: '{手話|しゅわ}', en: 'Sign language' },
} satisfies Texts;
