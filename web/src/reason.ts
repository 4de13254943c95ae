// A reason of the server as a sentence. It sends a term and facts; the words are ours, so that they read in three
// languages. Facts by term (`words` of Reason), codes where there is a code:
//
//   skill, skill_gap      skill (code or name), level
//   interest              interest (category code or name)
//   time                  weekday (1 Monday) and block, or time
//   distance              minutes, from          area        area
//   language              language               known_group group
//   shortage              count                  load        month, days
//   age                   rule                   certificate certificate (code or name)
//
// A term or a fact that this page does not know says nothing: a reason is a true fact or it is absent.
import { category, level } from './i18n/codes.text';
import { toResident, toStaff } from './i18n/reasons.text';
import { languageName } from './i18n/languages';
import { slot } from './i18n/slot';
import { text } from './i18n/slot.text';
import { locale } from './i18n/locale';
import { raw, type Three } from './i18n/text';
import { city } from './i18n/words';
import { Category, Level, Block, type Reason, type Text3 } from './protocol';

// What somebody has not spoken of is only asked for.
const toResidentOfSkill = {
    good: toResident.skill,
    unknown: toResident.skillAsked,
    bad: toResident.skillBad,
    blocking: toResident.skillBad,
};

export function residentReason({ term, fit, words }: Reason): Three | undefined {
    const good = fit === 'good' || fit === 'unknown';
    switch (term) {
        case 'skill':
            return given(skillName(words['skill']), toResidentOfSkill[fit]);
        case 'skill_gap':
            return given(skillName(words['skill']), toResident.skill_gap);
        case 'interest':
            return given(categoryName(words['interest']), toResident.interest);
        case 'time':
            return given(timeName(words), good ? toResident.time : toResident.timeBad);
        case 'time_unknown':
            return toResident.time_unknown;
        case 'distance':
            return distance(words);
        case 'area':
            return given(areaName(words['area']), toResident.area);
        case 'first_time':
            return toResident.first_time;
        case 'together':
            return toResident.together;
        case 'language':
            return given(languageOf(words['language']), toResident.language);
        case 'known_group':
            return given(words['group'], toResident.known_group);
        case 'shortage':
            return givenNumber(words['count'], toResident.shortage);
        case 'age':
            return given(words['rule'], (rule) => toResident.age(raw(ages(rule))));
        case 'certificate':
            return given(certificateName(words['certificate']), toResident.certificate);
        case 'limit':
            return toResident.limit;
        case 'reach':
            return toResident.reach;
        default:
            return undefined;
    }
}

export function staffReason({ term, fit, words }: Reason): Three | undefined {
    if (fit === 'blocking') return toStaff.notNow;
    switch (term) {
        case 'skill':
            return given(skillName(words['skill']), (name) =>
                fit === 'unknown'
                    ? toStaff.skillUnknown(name)
                    : toStaff.skill(name, levelName(words['level'])),
            );
        case 'skill_gap':
            return given(skillName(words['skill']), toStaff.skill_gap);
        case 'interest':
            return given(categoryName(words['interest']), toStaff.interest);
        case 'time':
            return toStaff.time;
        case 'time_unknown':
            return toStaff.time_unknown;
        case 'distance':
            return toStaff.distance;
        case 'area':
            return given(areaName(words['area']), toStaff.area);
        case 'first_time':
            return toStaff.first_time;
        case 'language':
            return given(languageOf(words['language']), toStaff.language);
        case 'known_group':
            return toStaff.known_group;
        case 'load':
            return givenNumber(words['month'], (month) => toStaff.load(month, number(words['days'])));
        case 'limit':
        case 'blocked':
        case 'age':
            return toStaff.notNow;
        default:
            return undefined;
    }
}

function given(fact: string | undefined, say: (fact: string) => Three): Three | undefined {
    return fact ? say(fact) : undefined;
}

function givenNumber(fact: string | undefined, say: (fact: number) => Three): Three | undefined {
    const value = number(fact);
    return value === undefined ? undefined : say(value);
}

function number(fact: string | undefined): number | undefined {
    return fact !== undefined && Number.isFinite(Number(fact)) ? Number(fact) : undefined;
}

function inLanguage(text3: Text3 | undefined): string | undefined {
    return text3 && (text3[locale.value] || text3.ja);
}

// 18+, –15, 18–65
function ages(rule: string): Three {
    const [from = '', to = ''] = rule.replace('+', '').split('–');
    return text.ages(from, to);
}

const languageOf = (code: string | undefined): string | undefined => code && raw(languageName(code));

export function skillName(code: string | undefined): string | undefined {
    return code && (inLanguage(city.value?.skills[code]) ?? code);
}

export function certificateName(code: string | undefined): string | undefined {
    return code && (inLanguage(city.value?.certificates[code]) ?? code);
}

// It comes by its Japanese name.
function areaName(name: string | undefined): string | undefined {
    return name && (inLanguage(city.value?.areas.find((area) => area.name.ja === name)?.name) ?? name);
}

function categoryName(code: string | undefined): string | undefined {
    const known = Category.find((each) => each === code);
    return known ? raw(category[known]) : code;
}

function levelName(code: string | undefined): string {
    const known = Level.find((each) => each === code);
    return known ? raw(level[known]) : (code ?? '');
}

function timeName(words: Reason['words']): string | undefined {
    const weekday = number(words['weekday']);
    const block = Block.find((each) => each === words['block']);
    return weekday && block ? raw(slot(weekday, block)) : words['time'];
}

function distance(words: Reason['words']): Three | undefined {
    return givenNumber(words['minutes'], (minutes) =>
        toResident.distance(words['from'] ?? raw(text.home), minutes),
    );
}
