// The steps by which the list of candidates became what it is.
import { raw, type Three } from '../i18n/text';
import type { Farther, Filtered, ReasonTerm } from '../protocol';
import { text } from './funnel.text';

const rules: Partial<Readonly<Record<ReasonTerm, Three>>> = {
    skill: text.rules.skill,
    skill_gap: text.rules.skill,
    certificate: text.rules.certificate,
    time: text.rules.time,
    language: text.rules.language,
    distance: text.rules.reach,
    reach: text.rules.reach,
};

export function stepWords({ term, before, after }: Filtered): Three {
    return text.step(raw(rules[term] ?? text.rules.now), before, after);
}

export function fartherWords({ km, adds }: Farther): Three {
    return text.farther(km, adds);
}

// 「候補 14」, or 「候補 0」 with the rule that sent the last people away, and who would come from farther away.
export function countWords(eligible: number, funnel: readonly Filtered[], farther?: Farther): Three {
    const last = funnel.at(-1);
    if (eligible > 0 || !last) return text.candidates(eligible);
    const emptied = text.emptied(raw(stepWords(last)));
    return farther ? text.also(raw(emptied), raw(fartherWords(farther))) : emptied;
}
