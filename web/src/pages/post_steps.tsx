// A form in short steps: one decision a screen, what is wrong said at the field and at the top, nothing lost.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plain, raw, t, type Three } from '../i18n/text';
import { Button, Buttons } from '../ui/button';
import { ErrorSummary, type FieldError } from '../ui/error_summary';
import type { Errors } from './post_form';
import { text } from './post.text';

export interface Step {
    readonly title: Three;
    readonly check: () => Errors;
    readonly fields: (error: (field: string) => string | undefined) => ComponentChildren;
}

interface Props {
    readonly steps: readonly Step[];
    readonly sent: readonly FieldError[]; // what the server pointed at
    readonly end: ComponentChildren; // buttons of the last step
    readonly preview?: ComponentChildren; // beside the form where there is room; in the last step it is what is checked
}

export function PostSteps({ steps, sent, end, preview }: Props): JSX.Element {
    const [at, setAt] = useState(0);
    const [errors, setErrors] = useState<Errors>({});
    const heading = useRef<HTMLHeadingElement>(null);
    const first = useRef(true);
    useEffect(() => {
        if (!first.current) heading.current?.focus();
        first.current = false;
    }, [at]);
    const step = steps[at];
    const last = at === steps.length - 1;
    const own = Object.entries(errors).map(([field, words]) => ({ field, words: raw(words) }));
    const all = own.length > 0 ? own : sent;
    const go = (to: number): void => {
        setErrors({});
        setAt(to);
    };
    const next = (): void => {
        const found = step?.check() ?? {};
        if (Object.keys(found).length > 0) setErrors(found);
        else go(at + 1);
    };
    return (
        <div class="post">
            <form
                noValidate
                onSubmit={(event) => {
                    event.preventDefault();
                    if (!last) next();
                }}
            >
                <ol class="post-steps" aria-label={plain(text.steps)}>
                    {steps.map(({ title }, n) => (
                        <li key={title.ja} aria-current={n === at ? 'step' : undefined}>
                            {n + 1}. {t(title)}
                        </li>
                    ))}
                </ol>
                <p class="soft small">{t(text.kept)}</p>
                <ErrorSummary errors={all} />
                <h2 tabIndex={-1} ref={heading}>
                    {step && t(step.title)}
                </h2>
                {step?.fields((field) => all.find((each) => each.field === field)?.words)}
                {last && preview}
                {last ? (
                    end
                ) : (
                    <Buttons>
                        <Button kind="main" type="submit">
                            {t(text.goOn)}
                        </Button>
                    </Buttons>
                )}
                {at > 0 && (
                    <Button kind="quiet" onPress={() => go(at - 1)}>
                        {t(text.goBack)}
                    </Button>
                )}
            </form>
            {!last && preview}
        </div>
    );
}
