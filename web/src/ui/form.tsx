// A form that is sent as a whole: what is wrong at the top, the fields, what was refused, and one button.
import type { ComponentChildren, JSX } from 'preact';
import type { Problem } from '../problem';
import { Button } from './button';
import { ErrorSummary, type FieldError } from './error_summary';
import { ProblemPanel } from './panel';
import './form.css';

interface Props {
    readonly lead?: ComponentChildren; // above the list of errors
    readonly errors?: readonly FieldError[];
    readonly refused?: Problem | undefined; // belongs to no field
    readonly submit: ComponentChildren; // words of the button
    readonly busy: boolean;
    readonly onSubmit: () => unknown;
    readonly children: ComponentChildren;
}

export function Form({ lead, errors = [], refused, submit, busy, onSubmit, children }: Props): JSX.Element {
    return (
        <form
            class="sheet"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                onSubmit();
            }}
        >
            {lead && <p>{lead}</p>}
            <ErrorSummary errors={errors} />
            {children}
            {refused && <ProblemPanel problem={refused} />}
            <Button kind="main" type="submit" busy={busy}>
                {submit}
            </Button>
        </form>
    );
}
