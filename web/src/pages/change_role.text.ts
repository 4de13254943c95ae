// Changing a role that was posted.
import type { Texts } from '../i18n/text';

export const text = {
    told: {
        ja: '時間や集合場所を変えると、決まった人とお願い中の人にお知らせが届きます。',
        easy: '{時間|じかん}や {場所|ばしょ}を {変|か}えると、{手伝|てつだ}う {人|ひと}に お{知|し}らせします。',
        en: 'If the time or the meeting point changes, everybody on this task is told.',
    },
    min: { ja: '最低何人', easy: '{少|すく}なくて {何人|なんにん}', en: 'At least' },
    max: { ja: '最大何人', easy: '{多|おお}くて {何人|なんにん}', en: 'At most' },
    day: { ja: '日', easy: '{日|ひ}', en: 'Day' },
    from: { ja: '開始', easy: 'なんじから', en: 'From' },
    to: { ja: '終了', easy: 'なんじまで', en: 'To' },
    meeting: { ja: '集合場所', easy: '{集|あつ}まる ところ', en: 'Meeting point' },
    save: { ja: '変更する', easy: '{変|か}える', en: 'Change it' },
    saved: { ja: '変更しました。', easy: '{変|か}えました。', en: 'Changed.' },
} satisfies Texts;
