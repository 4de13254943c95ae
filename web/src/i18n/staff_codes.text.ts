// The words of coded fields that mostly staff read: a new value without words does not compile.
import type { CapacityUnit, GroupState, Photos } from '../protocol';
import type { Three } from './text';

type Words<Code extends string> = Readonly<Record<Code, Three>>;

export const unit: Words<CapacityUnit> = {
    people: { ja: '人', easy: '{人|にん}', en: 'people' },
    groups: { ja: '組', easy: '{組|くみ}', en: 'groups' },
    cars: { ja: '台', easy: '{台|だい}', en: 'cars' },
};

export const groupState: Words<GroupState> = {
    requested: { ja: '申請中', easy: '{待|ま}って います', en: 'requested' },
    checked: { ja: '確認済', easy: '{確認|かくにん}しました', en: 'checked' },
    active: { ja: '活動中', easy: '{活動|かつどう}して います', en: 'active' },
    paused: { ja: '休止中', easy: '{休|やす}んで います', en: 'paused' },
};

export const photos: Words<Photos> = {
    no_photos: { ja: '撮影はしません', easy: '{写真|しゃしん}を とりません', en: 'no photographs' },
    ask_first: {
        ja: '撮るときは本人に聞きます',
        easy: '{写真|しゃしん}は {聞|き}いてから とります',
        en: 'only after asking you',
    },
    for_reports: {
        ja: '報告のために撮ります',
        easy: '{写真|しゃしん}を とります',
        en: 'taken for reports',
    },
};
