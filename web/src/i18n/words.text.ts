// One word for one thing, as people read it. The city profile may override any key (CityView.words); texts use a
// word by writing [key]. The comments name words that must not be used instead.
import type { Texts } from './text';

export const text = {
    event: { ja: '催し', easy: 'イベント', en: 'event' }, // not 事業
    occurrence: { ja: '日程', easy: '{日|ひ}にち', en: 'date' },
    sign_up: { ja: '参加申込', easy: '{行|い}くことを {申|もう}し{込|こ}む', en: 'sign up' }, // not 登録, 予約
    need: { ja: 'お手伝い募集', easy: '{手伝|てつだ}う {人|ひと}を さがしています', en: 'help wanted' }, // not 募集 alone
    role: { ja: '役割', easy: 'すること', en: 'task' },
    offer: { ja: '申し出', easy: '{手伝|てつだ}いたいです', en: 'offer to help' }, // not 応募
    invitation: { ja: 'お願い', easy: 'お{願|ねが}い', en: 'request' }, // not 招待, 依頼
    invitation_staff: { ja: '打診', easy: 'お{願|ねが}い', en: 'ask' },
    assignment: { ja: 'お手伝いの予定', easy: '{手伝|てつだ}う {予定|よてい}', en: 'your task' },
    assignment_staff: { ja: '担当', easy: '{手伝|てつだ}う {人|ひと}', en: 'assignment' },
    resident: { ja: '住民', easy: '{住|す}んでいる {人|ひと}', en: 'resident' }, // not ユーザー
    account: { ja: '利用登録', easy: '{登録|とうろく}', en: 'account' }, // not 会員登録
    organizer: { ja: '主催者', easy: 'イベントを する {人|ひと}', en: 'organizer' },
    coordinator: {
        ja: 'コーディネーター',
        easy: '{手伝|てつだ}う {人|ひと}を さがす {係|かかり}',
        en: 'coordinator',
    },
    center: { ja: '活動センター', easy: '{相談|そうだん}できる ところ', en: 'community support center' },
    group: { ja: '団体', easy: 'グループ', en: 'group' },
    membership: { ja: '入会', easy: '{入|はい}りたい', en: 'join' },
    visit: { ja: '見学したい', easy: '{見|み}たい', en: 'visit' },
    follow: { ja: 'お知らせを受け取る', easy: 'お{知|し}らせが ほしい', en: 'follow' },
    district_council: { ja: '地域の協議会', easy: '{地域|ちいき}の グループ', en: 'district council' },
    neighbourhood_association: { ja: '自治会', easy: '{自治会|じちかい}', en: 'neighbourhood association' },
    facility: { ja: '施設', easy: '{建物|たてもの}', en: 'venue' },
    room: { ja: '部屋', easy: '{部屋|へや}', en: 'room' },
    area: { ja: '地域', easy: '{地域|ちいき}', en: 'area' },
    skill: { ja: '得意なこと・できること', easy: 'できる こと', en: 'what I can do' },
    certificate: { ja: '資格・免許', easy: '{資格|しかく}・{免許|めんきょ}', en: 'licence' },
    availability: { ja: '都合のよい時間', easy: '{時間|じかん}が ある とき', en: 'times that suit me' },
    reach: { ja: '行ける範囲', easy: '{行|い}ける ところ', en: 'how far I can go' },
    limit: { ja: 'お願いを受ける回数', easy: '1か{月|げつ}に {何回|なんかい}まで', en: 'how often at most' },
    first_timer: { ja: 'はじめての人', easy: 'はじめての {人|ひと}', en: 'first-timer' },
    moved_in: { ja: '引っ越してきた方', easy: '{引|ひ}っ{越|こ}して きた {人|ひと}', en: 'new in town' },
    call_out: { ja: '声かけ', easy: 'お{願|ねが}いの お{知|し}らせ', en: 'call for help' },
    plan: { ja: '配置案', easy: '{手伝|てつだ}う {人|ひと}の {案|あん}', en: 'proposal' },
    board: {
        ja: '調整ボード',
        easy: '{手伝|てつだ}う {人|ひと}を さがす {表|ひょう}',
        en: 'coordination board',
    },
    burden: { ja: 'これまでのお手伝い', easy: 'これまで {手伝|てつだ}った こと', en: 'your help so far' },
    burden_staff: {
        ja: '活動の偏り',
        easy: '{活動|かつどう}の {偏|かたよ}り',
        en: 'how evenly help is spread',
    },
    consultation: { ja: '相談', easy: '{相談|そうだん}', en: 'ask for advice' },
    notice: { ja: 'お知らせ', easy: 'お{知|し}らせ', en: 'notices' },
    collaboration: { ja: '協働', easy: 'いっしょに する こと', en: 'working together' }, // 福岡市: 共働
} satisfies Texts;
