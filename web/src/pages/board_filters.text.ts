export const text = {
    filters: (count: number) => ({
        ja: count > 0 ? `しぼりこみ（${count}）` : 'しぼりこむ',
        easy: count > 0 ? `えらぶ（${count}）` : 'えらぶ',
        en: count > 0 ? `Filters (${count})` : 'Filter',
    }),
    clear: { ja: 'しぼりこみをやめる', easy: 'ぜんぶ {見|み}る', en: 'Show all' },
    all: { ja: 'すべて', easy: 'ぜんぶ', en: 'All' },
    area: { ja: '地域', easy: '{地域|ちいき}', en: 'Area' },
    when: { ja: 'いつ', easy: 'いつ', en: 'When' },
    times: {
        days3: { ja: '3日以内', easy: '3{日|か}の うち', en: 'within 3 days' },
        week: { ja: '1週間以内', easy: '1{週間|しゅうかん}の うち', en: 'within a week' },
        month: { ja: '1か月以内', easy: '1か{月|げつ}の うち', en: 'within a month' },
    },
    skill: { ja: '得意なこと', easy: 'できる こと', en: 'Skill' },
    words: { ja: 'ことばでさがす', easy: 'ことばで さがす', en: 'Words' },
    find: { ja: 'さがす', easy: 'さがす', en: 'Search' },
    group: { ja: '[group]', easy: '[group]', en: 'Group' },
};
