import { expect, it } from 'vitest';
import { sayHours } from './hours';

it('says days and hours in each language', () => {
    expect(sayHours('月から金 8:30から17:15')).toEqual({
        ja: '月から金 8:30から17:15',
        easy: '{月曜日|げつようび}から {金曜日|きんようび}まで 8:30から 17:15まで',
        en: 'Mon to Fri, 8:30 to 17:15',
    });
    expect(sayHours('平日 9:00から17:00')?.en).toBe('Mon to Fri, 9:00 to 17:00');
    expect(sayHours('9:00から21:30')?.easy).toBe('9:00から 21:30まで');
});

it('reads what people type in other ways', () => {
    for (const typed of ['平日　９：００～１７：００', '平日 9:00-17:00', '平日 9:00から17:00まで'])
        expect(sayHours(typed)?.en).toBe('Mon to Fri, 9:00 to 17:00');
    expect(sayHours('火曜日から日曜日 10:00〜18:00')?.en).toBe('Tue to Sun, 10:00 to 18:00');
    expect(sayHours('毎日 10:00から12:00')?.en).toBe('every day, 10:00 to 12:00');
});

it('leaves alone what it does not understand', () => {
    for (const typed of ['月・水・金の午前', '9:00から17:00（12時から13時を除く）', '', '平日'])
        expect(sayHours(typed)).toBeUndefined();
});
