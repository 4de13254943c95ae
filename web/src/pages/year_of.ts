// A year of birth as people type it: 1978, １９７８, 1978年, 昭和53, S53. Pure.
const eras: readonly { readonly name: RegExp; readonly before: number }[] = [
    { name: /^(昭和|S)/i, before: 1925 },
    { name: /^(平成|H)/i, before: 1988 },
    { name: /^(令和|R)/i, before: 2018 },
];

// Nobody alive is older than 120, nobody is born next year.
export function yearOf(typed: string, thisYear: number): number | undefined {
    const text = typed
        .normalize('NFKC')
        .replace(/[\s年]/g, '')
        .replace('元', '1');
    const era = eras.find(({ name }) => name.test(text));
    const digits = era ? text.replace(era.name, '') : text;
    if (!(era ? /^\d{1,2}$/ : /^\d{4}$/).test(digits)) return undefined;
    const year = Number(digits) + (era?.before ?? 0);
    return year >= thisYear - 120 && year <= thisYear ? year : undefined;
}
