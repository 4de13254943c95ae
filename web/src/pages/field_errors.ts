// What is wrong with the fields of a form: beside each field, and as a list at the top with a way to it. What is empty is
// said at once and all of it; the rest the server says.
import { useState } from 'preact/hooks';
import { raw } from '../i18n/text';
import type { Problem } from '../problem';
import type { FieldError } from '../ui/error_summary';
import { names, text } from './field_errors.text';

export type FieldName = keyof typeof names;

// What stands in each field, by its id, which is its name in the command. Each of them has to be filled in.
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

export interface FieldErrors {
    readonly of: (field: FieldName) => string | undefined;
    readonly list: readonly FieldError[];
    // A refusal of the whole, which belongs to no field of this form.
    readonly whole: Problem | undefined;
}

const isName = (name: string): name is FieldName => name in names;
const isEmpty = (words: string | undefined): boolean => words?.trim() === '';

// `tried`: the form was sent once, so that what is empty is a mistake.
export function fieldErrors(problem: Problem | undefined, typed: Typed, tried: boolean): FieldErrors {
    const fields = Object.keys(typed).filter(isName);
    const isRefused = (field: FieldName): boolean => Boolean(problem?.pointers.includes(`/${field}`));
    const of = (field: FieldName): string | undefined => {
        if (tried && isEmpty(typed[field])) return raw(text.missing(raw(names[field])));
        return isRefused(field) ? problem?.detail : undefined;
    };
    return {
        of,
        list: fields.flatMap((field) => {
            const words = of(field);
            return words === undefined ? [] : [{ field, words }];
        }),
        whole: fields.some(isRefused) ? undefined : problem,
    };
}

// isFilled() is asked before sending; what is missing is said from then on.
export function useFieldErrors(
    problem: Problem | undefined,
    typed: Typed,
): FieldErrors & { readonly isFilled: () => boolean } {
    const [tried, setTried] = useState(false);
    const isFilled = (): boolean => {
        setTried(true);
        return !Object.values(typed).some(isEmpty);
    };
    return { ...fieldErrors(problem, typed, tried), isFilled };
}
