export const text = {
    title: {
        ja: 'あと1つ答えると、もっと合う募集が出ます',
        easy: 'あと 1つ {答|こた}えると、もっと {合|あ}う {手伝|てつだ}いが {出|で}ます',
        en: 'One more answer, and better matches appear',
    },
    // By what get_my_page asks.
    questions: {
        area: {
            ja: '住んでいる[area]を書く',
            easy: '{住|す}んで いる [area]を {書|か}く',
            en: 'Say where you live',
        },
        times: {
            ja: '都合のよい時間を書く',
            easy: '{時間|じかん}が ある ときを {書|か}く',
            en: 'Say which times suit you',
        },
        skills: { ja: 'できることを書く', easy: 'できる ことを {書|か}く', en: 'Say what you can do' },
        interests: {
            ja: '興味のあることを書く',
            easy: '{好|す}きな ことを {書|か}く',
            en: 'Say what interests you',
        },
        means: {
            ja: '行ける範囲を書く',
            easy: '{行|い}ける ところを {書|か}く',
            en: 'Say how far you can go',
        },
    },
};
