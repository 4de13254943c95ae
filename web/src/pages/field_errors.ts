// What a refusal says about the fields of a form: beside each field, and as a list at the top with a way to it.
import type { Problem } from '../problem';
import type { FieldError } from '../ui/error_summary';

export interface FieldErrors {
    readonly of: (field: string) => string | undefined;
    readonly list: readonly FieldError[];
    // A refusal of the whole, which belongs to no field of this form.
    readonly whole: Problem | undefined;
}

// `fields` are the ids of the fields, which are their names in the command.
export function fieldErrors(problem: Problem | undefined, fields: readonly string[]): FieldErrors {
    const wrong = fields.filter((field) => problem?.pointers.includes(`/${field}`));
    const words = problem?.detail ?? '';
    return {
        of: (field) => (wrong.includes(field) ? words : undefined),
        list: wrong.map((field) => ({ field, words })),
        whole: wrong.length === 0 ? problem : undefined,
    };
}
