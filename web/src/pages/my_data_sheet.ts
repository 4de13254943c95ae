// わたしのデータ as a sheet of paper: parts, and in them lines with a name and what is kept. One sheet is read on the
// page and saved as a file, so that the file says nothing else than the page.
import { block, category, channel, level, means } from '../i18n/codes.text';
import { sayDay, sayMoment } from '../i18n/date';
import { languageName } from '../i18n/languages';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { sayMonth } from '../i18n/month';
import { withoutRuby } from '../i18n/ruby';
import { plain, raw, type Three } from '../i18n/text';
import type { CityView, KeptSignUp, MyData, Profile, Text3, Undecided } from '../protocol';
import { text as certificates } from './certificates.text';
import { helpState, line, lists, locales, memberAs, memberState, part, signUpState } from './my_data.text';
import { text as profileText } from './profile.text';

export interface Line {
    readonly name: Three;
    readonly said: string; // in the reader's language, ruby in markup
}

export interface Part {
    readonly id: string;
    readonly title: Three;
    readonly how?: Three;
    readonly items: readonly (readonly Line[])[];
}

type Names = Readonly<Record<string, Text3>> | undefined;

const own = (of: Text3): string => of[locale.value] || of.ja;
const named = (names: Names, code: string): string => own(names?.[code] ?? { ja: code });
const said = (name: Three, what: string | undefined): Line[] => (what ? [{ name, said: what }] : []);
const gap = (): string => (locale.value === 'ja' ? '' : ' ');
const aside = (words: string): string => (locale.value === 'en' ? ` (${words})` : `（${words}）`);
// With what none of the words holds: 「子ども・子育て」, "evening, 18 to 21".
const all = (words: readonly string[]): string => words.join(locale.value === 'en' ? '; ' : '、');
// Five digits are a metre; a number of 64 bits says more than was kept.
const degrees = (of: number): string => String(Number(of.toFixed(5)));
// A code of a newer server shows itself.
const word = (words: Readonly<Record<string, Three>>, code: string): string =>
    words[code] ? raw(words[code]) : code;
// On paper the year is always said.
const day = (at: number): string => sayDay(locale.value, at, 0);
const moment = (at: number): string => sayMoment(locale.value, at, 0);

function when(at: number, undecided?: Undecided): string {
    if (undecided === 'day') return sayMonth(locale.value, at, 0);
    return undecided === 'time' ? day(at) : moment(at);
}

export function sheetOf(data: MyData, city: CityView | undefined): readonly Part[] {
    return [
        { id: 'kept-account', title: part.account, items: [accountLines(data)] },
        { id: 'kept-profile', title: part.profile, items: some(profileLines(data.profile, city)) },
        { id: 'kept-certificates', title: certificates.certificates, items: certificateItems(data, city) },
        { id: 'kept-groups', title: part.groups, items: groupItems(data) },
        { id: 'kept-sign-ups', title: part.signUps, items: (data.sign_ups ?? []).map(signUpLines) },
        { id: 'kept-help', title: part.help, items: helpItems(data) },
        { id: 'kept-waits', title: part.waits, items: waitItems(data) },
        { id: 'kept-readings', title: part.readings, how: part.readingsHow, items: readingItems(data) },
    ];
}

const some = (lines: readonly Line[]): readonly (readonly Line[])[] => (lines.length > 0 ? [lines] : []);

function accountLines(data: MyData): readonly Line[] {
    return [
        { name: line.displayName, said: data.display_name },
        { name: line.contact, said: data.contact ?? raw(line.noContact) },
        { name: line.language, said: raw(locales[data.locale]) },
        { name: line.since, said: day(data.registered_at) },
        { name: line.consent, said: `${day(data.consent_at)} (${data.consent_version})` },
        { name: line.loggedIn, said: raw(line.devices(data.logged_in)) },
        { name: line.notices, said: raw(line.pieces(data.notices)) },
    ];
}

function profileLines(profile: Profile, city: CityView | undefined): readonly Line[] {
    const area = city?.areas.find(({ id }) => id === profile.area);
    const { lat, lon, limit_week: week, limit_month: month } = profile;
    return [
        ...said(line.area, area && own(area.name)),
        ...said(
            line.position,
            lat === undefined || lon === undefined ? '' : `${degrees(lat)}, ${degrees(lon)}`,
        ),
        ...said(line.birthYear, profile.birth_year?.toString()),
        ...said(profileText.times, times(profile)),
        ...said(profileText.skills, skills(profile, city)),
        ...said(profileText.interests, all((profile.interests ?? []).map((code) => word(category, code)))),
        ...said(profileText.means, all((profile.means ?? []).map((code) => word(means, code)))),
        ...said(profileText.languages, all((profile.languages ?? []).map((code) => raw(languageName(code))))),
        ...said(line.limitWeek, week === undefined ? '' : raw(profileText.times_(week))),
        ...said(profileText.limit, month === undefined ? '' : raw(profileText.times_(month))),
        ...said(profileText.movedIn, profile.moved_in ? raw(line.yes) : ''),
        ...said(profileText.reachedBy, profile.reached_by && word(channel, profile.reached_by)),
    ];
}

function times(profile: Profile): string {
    const days: Readonly<Record<string, Three>> = profileText.days;
    return all(
        (profile.times ?? []).map(
            ({ weekday, block: part_ }) => `${word(days, `d${weekday}`)}${gap()}${word(block, part_)}`,
        ),
    );
}

function skills(profile: Profile, city: CityView | undefined): string {
    const one = (skill: string, code: string): string =>
        `${named(city?.skills, skill)}${aside(word(level, code))}`;
    return all((profile.skills ?? []).map((held) => one(held.skill, held.level)));
}

function certificateItems({ certificates: held = [] }: MyData, city: CityView | undefined): Line[][] {
    return held.map((one) => {
        const confirmed = raw(certificates.confirmedOn(day(fromDate(one.confirmed)), one.confirmed_by));
        const until = one.valid_until && raw(certificates.validUntil(day(fromDate(one.valid_until))));
        return [
            { name: line.certificate, said: named(city?.certificates, one.certificate) },
            { name: line.seen, said: until ? `${confirmed}${gap()}${until}` : confirmed },
        ];
    });
}

function groupItems({ groups = [] }: MyData): Line[][] {
    return groups.map((group) => [
        { name: line.group, said: own(group.name) },
        { name: line.how, said: word(memberAs, group.as) },
        { name: line.state, said: word(memberState, group.state) },
        { name: line.from, said: day(group.since) },
    ]);
}

function signUpLines(kept: KeptSignUp): readonly Line[] {
    return [
        { name: line.event, said: own(kept.title) },
        { name: line.when, said: when(kept.starts_at, kept.undecided) },
        { name: line.heads, said: raw(line.adultsAndChildren(kept.adults, kept.children)) },
        { name: line.state, said: word(signUpState, kept.state) },
        { name: line.receipt, said: kept.receipt },
        ...said(line.name, kept.name),
        ...said(line.contact, kept.contact),
        ...said(line.care, kept.care),
        { name: line.saidAt, said: day(kept.at) },
    ];
}

function helpItems({ help = [] }: MyData): Line[][] {
    return help.map((kept) => [
        { name: line.task, said: `${own(kept.title)} / ${own(kept.role_title)}` },
        { name: line.group, said: own(kept.group_name) },
        ...said(line.when, kept.starts_at === undefined ? '' : moment(kept.starts_at)),
        { name: line.state, said: word(helpState, kept.state) },
        { name: line.changedAt, said: day(kept.at) },
    ]);
}

function waitItems({ waits = [] }: MyData): Line[][] {
    return waits.map((wait) => [
        { name: line.event, said: own(wait.title) },
        { name: line.when, said: when(wait.starts_at, wait.undecided) },
    ]);
}

function readingItems({ readings = [] }: MyData): Line[][] {
    return readings.map((one) => [
        { name: line.day, said: day(fromDate(one.day)) },
        { name: line.who, said: one.by },
        { name: line.list, said: word(lists, one.list) },
        { name: line.times, said: raw(line.often(one.times)) },
    ]);
}

// The sheet as JSON whose names are the words of the page.
export function fileOf(sheet: readonly Part[]): string {
    const asObject = (lines: readonly Line[]): object =>
        Object.fromEntries(lines.map(({ name, said }) => [plain(name), withoutRuby(said)]));
    const parts = sheet.map(({ title, items }) => [plain(title), items.map(asObject)]);
    return `${JSON.stringify(Object.fromEntries(parts), null, 4)}\n`;
}
