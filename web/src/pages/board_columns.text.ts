import type { Texts } from '../i18n/text';

// What the columns of the board are, where there is room for columns.
export const text = {
    missing: { ja: 'あと', easy: 'あと', en: 'Still needed' },
    task: { ja: '役割・募集', easy: 'する こと', en: 'Task' },
    when: { ja: 'いつ・[area]', easy: 'いつ・[area]', en: 'When and where' },
    people: { ja: 'お願い・候補', easy: 'お{願|ねが}い', en: 'People' },
} satisfies Texts;
