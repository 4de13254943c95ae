// The words of every coded field, one table per enum of the protocol: a new value without words does not compile.
import type {
    Access,
    Audience,
    Block,
    Category,
    Channel,
    FeeKind,
    GroupKind,
    Insurance,
    Level,
    Means,
    NeedKind,
    Reward,
    Risk,
    SignUpWay,
    Weather,
} from '../protocol';
import { easyHeads } from './easy';
import type { Three } from './text';

type Words<Code extends string> = Readonly<Record<Code, Three>>;

export const category: Words<Category> = {
    children: { ja: '子ども・子育て', easy: '{子|こ}ども・{子育|こそだ}て', en: 'Children and parents' },
    elderly: { ja: '高齢者・福祉', easy: 'お{年寄|としよ}り・{福祉|ふくし}', en: 'Older people and welfare' },
    safety: {
        ja: '防災・防犯',
        easy: '{防災|ぼうさい}・{防犯|ぼうはん}',
        en: 'Disaster and crime prevention',
    },
    cleaning: { ja: '清掃・環境', easy: 'そうじ・{環境|かんきょう}', en: 'Clean-up and nature' },
    festival: { ja: '祭り・文化', easy: '{祭|まつ}り・{文化|ぶんか}', en: 'Festivals and culture' },
    health: { ja: '健康・スポーツ', easy: '{健康|けんこう}・スポーツ', en: 'Health and sport' },
    learning: { ja: '講座・学び', easy: '{勉強|べんきょう}', en: 'Courses and learning' },
    international: { ja: '国際・ことば', easy: '{外国|がいこく}・ことば', en: 'International and languages' },
    digital: { ja: 'パソコン・スマホ', easy: 'パソコン・スマホ', en: 'Computers and phones' },
    town: { ja: 'まちづくり・話し合い', easy: 'まちづくり・{話|はな}し{合|あ}い', en: 'Town and meetings' },
};

export const audience: Words<Audience> = {
    everyone: { ja: 'だれでも', easy: 'だれでも {行|い}けます', en: 'everyone' },
    children: { ja: '子ども', easy: '{子|こ}ども', en: 'children' },
    parents: { ja: '親子', easy: '{親|おや}と {子|こ}ども', en: 'parents with children' },
    elderly: { ja: '高齢の方', easy: 'お{年寄|としよ}り', en: 'older people' },
    adults: { ja: '大人', easy: '{大人|おとな}', en: 'adults' },
    women: { ja: '女性', easy: '{女|おんな}の {人|ひと}', en: 'women' },
    foreigners: {
        ja: '外国から来た方',
        easy: '{外国|がいこく}から {来|き}た {人|ひと}',
        en: 'people from abroad',
    },
    members: { ja: '会員', easy: 'グループの {人|ひと}', en: 'members' },
};

export const fee: Words<FeeKind> = {
    free: { ja: '無料', easy: 'お{金|かね}は いりません', en: 'free' },
    paid: { ja: '有料', easy: 'お{金|かね}が いります', en: 'fee' },
    not_stated: {
        ja: '料金はおたずねください',
        easy: 'お{金|かね}は {聞|き}いて ください',
        en: 'ask about the fee',
    },
};

export const yen = (amount: number): Three => {
    const number = amount.toLocaleString('en-US');
    return { ja: `${number}円`, easy: `${number}{円|えん}`, en: `${number} yen` };
};

export const people = (count: number): Three => ({
    ja: `${count}人`,
    easy: easyHeads(count),
    en: count === 1 ? '1 person' : `${count} people`,
});

export const weather: Words<Weather> = {
    any_weather: { ja: '雨でも行います', easy: '{雨|あめ}でも します', en: 'in any weather' },
    rain_cancels: { ja: '雨のときは中止', easy: '{雨|あめ}の ときは ありません', en: 'not if it rains' },
    rain_moves: {
        ja: '雨のときは日をかえます',
        easy: '{雨|あめ}の ときは ほかの {日|ひ}',
        en: 'another day if it rains',
    },
    indoors: { ja: '屋内', easy: '{建物|たてもの}の {中|なか}', en: 'indoors' },
};

export const access: Words<Access> = {
    step_free: { ja: '段差なし', easy: '{車|くるま}いすで {入|はい}れます', en: 'step-free' },
    wheelchair_toilet: { ja: '車いすトイレ', easy: '{車|くるま}いすの トイレ', en: 'wheelchair toilet' },
    sign_language: { ja: '手話', easy: '{手話|しゅわ}', en: 'sign language' },
    nursing_room: { ja: '授乳室', easy: '{赤|あか}ちゃんの {部屋|へや}', en: 'nursing room' },
    parking: { ja: '駐車場あり', easy: '{駐車場|ちゅうしゃじょう}が あります', en: 'parking' },
    child_care: { ja: '託児あり', easy: '{子|こ}どもを あずけられます', en: 'child care' },
};

export const reward: Words<Reward> = {
    none: { ja: '交通費なし', easy: 'お{金|かね}は もらえません', en: 'unpaid' },
    travel: { ja: '交通費あり', easy: '{交通費|こうつうひ}が あります', en: 'travel paid' },
    fee: { ja: '謝礼あり', easy: 'お{礼|れい}の お{金|かね}が あります', en: 'small fee' },
};

export const insurance: Words<Insurance> = {
    organizer: { ja: '保険あり', easy: '{保険|ほけん}が あります', en: 'insured' },
    event: { ja: '[event]の保険あり', easy: '{保険|ほけん}が あります', en: 'insured by the event' },
    own: {
        ja: '保険は自分で',
        easy: '{保険|ほけん}は {自分|じぶん}で {入|はい}ります',
        en: 'bring your own insurance',
    },
    no_insurance: { ja: '保険なし', easy: '{保険|ほけん}は ありません', en: 'not insured' },
};

export const risk: Words<Risk> = {
    blade: { ja: '刃物を使います', easy: '{刃物|はもの}を {使|つか}います', en: 'blades' },
    height: { ja: '高い所があります', easy: '{高|たか}い ところが あります', en: 'heights' },
    water: { ja: '水辺です', easy: '{水|みず}の {近|ちか}くです', en: 'near water' },
    vehicle: { ja: '車を使います', easy: '{車|くるま}を {使|つか}います', en: 'vehicles' },
};

export const level: Words<Level> = {
    try: { ja: 'やってみたい', easy: 'やって みたい', en: 'want to try' },
    done: { ja: 'やったことがある', easy: 'やった ことが ある', en: 'have done' },
    alone: { ja: 'ひとりでできる', easy: 'ひとりで できる', en: 'on my own' },
    teach: { ja: '人に教えられる', easy: '{人|ひと}に {教|おし}えられる', en: 'can teach' },
};

export const block: Words<Block> = {
    early: { ja: '早朝（6–9時）', easy: '{朝|あさ} 6:00から 9:00まで', en: 'early, 6 to 9' },
    morning: { ja: '午前（9–12時）', easy: '9:00から 12:00まで', en: 'morning, 9 to 12' },
    noon: { ja: '午後（12–15時）', easy: '12:00から 15:00まで', en: 'noon, 12 to 15' },
    evening: { ja: '夕方（15–18時）', easy: '15:00から 18:00まで', en: 'afternoon, 15 to 18' },
    night: { ja: '夜（18–21時）', easy: '{夜|よる} 18:00から 21:00まで', en: 'evening, 18 to 21' },
};

export const means: Words<Means> = {
    foot: { ja: '徒歩15分', easy: '{歩|ある}いて 15{分|ふん}', en: '15 min on foot' },
    bicycle: { ja: '自転車', easy: '{自転車|じてんしゃ}', en: 'bicycle' },
    car: { ja: '車', easy: '{車|くるま}', en: 'car' },
    lift: { ja: '送迎があれば', easy: '{車|くるま}で {送|おく}って もらえたら', en: 'with a lift' },
};

export const way: Words<SignUpWay> = {
    here: { ja: 'このサイトで申込', easy: 'ここで {申|もう}し{込|こ}めます', en: 'sign up here' },
    phone: { ja: '電話で申込', easy: '{電話|でんわ}で {申|もう}し{込|こ}みます', en: 'sign up by phone' },
    desk: { ja: '窓口で申込', easy: '{窓口|まどぐち}で {申|もう}し{込|こ}みます', en: 'sign up at the desk' },
    site: {
        ja: 'ほかのサイトで申込',
        easy: 'ほかの サイトで {申|もう}し{込|こ}みます',
        en: 'sign up on another site',
    },
    not_needed: { ja: '申込不要', easy: '{申|もう}し{込|こ}みは いりません', en: 'just come' },
};

export const channel: Words<Channel> = {
    here: { ja: 'このサイト', easy: 'この サイト', en: 'this site' },
    mail: { ja: 'メール', easy: 'メール', en: 'email' },
    phone: { ja: '電話', easy: '{電話|でんわ}', en: 'phone' },
    desk: { ja: '窓口', easy: '{窓口|まどぐち}', en: 'desk' },
    paper: { ja: '紙', easy: '{紙|かみ}', en: 'paper' },
};

export const needKind: Words<NeedKind> = {
    shift: {
        ja: '日時が決まったお手伝い',
        easy: '{日|ひ}と {時間|じかん}が きまって います',
        en: 'at a fixed time',
    },
    deadline: { ja: '期限までのお手伝い', easy: '{終|お}わる {日|ひ}が きまって います', en: 'by a date' },
    anytime: { ja: 'いつでも', easy: 'いつでも いいです', en: 'any time' },
    office: { ja: '役員・係', easy: '{長|なが}い {間|あいだ} する {係|かかり}', en: 'an office' },
};

export const groupKind: Words<GroupKind> = {
    district_council: { ja: '[district_council]', easy: '[district_council]', en: '[district_council]' },
    neighbourhood_association: {
        ja: '[neighbourhood_association]',
        easy: '[neighbourhood_association]',
        en: '[neighbourhood_association]',
    },
    npo: { ja: 'NPO', easy: 'NPO', en: 'NPO' },
    circle: { ja: 'サークル', easy: 'サークル', en: 'circle' },
    company: { ja: '企業・事業者', easy: '{会社|かいしゃ}', en: 'company' },
    school: { ja: '学校', easy: '{学校|がっこう}', en: 'school' },
    city_section: { ja: '市の課', easy: '{市役所|しやくしょ}の {課|か}', en: 'city office' },
    support_center: { ja: '[center]', easy: '[center]', en: '[center]' },
    welfare_council: {
        ja: '社会福祉協議会',
        easy: '{社会福祉協議会|しゃかいふくしきょうぎかい}',
        en: 'welfare council',
    },
    other_body: { ja: 'そのほかの団体', easy: 'ほかの グループ', en: 'other group' },
};
