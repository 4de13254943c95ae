// A weekday and a part of the day, as people say it: 土曜の午前.
import type { Block } from '../protocol';
import { easyWeekday, kanjiWeekdays } from './easy';
import { part } from './slot.text';
import type { Three } from './text';

const english = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

// Monday is 1 and Sunday 7, as in the protocol.
export function slot(weekday: number, block: Block): Three {
    const day = weekday % 7;
    return {
        ja: `${kanjiWeekdays[day]}曜の${part[block].ja}`,
        easy: `${easyWeekday(day)}の ${part[block].easy}`,
        en: `${english[day]} ${part[block].en}`,
    };
}
