// Errors of a form: one list at the top with a way to each field. It takes the focus when it appears and when the form is
// sent again with something wrong; never while somebody types.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ruby } from '../i18n/ruby';
import { t } from '../i18n/text';
import { text } from './field.text';
import './panel.css';

export interface FieldError {
    readonly field: string; // id of the field
    readonly words: string; // ruby in markup
}

export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): JSX.Element | null {
    const heading = useRef<HTMLHeadingElement>(null);
    const wrong = errors.length > 0;
    useEffect(() => {
        const show = (): void => heading.current?.focus();
        const form = heading.current?.closest('form');
        const later = (): unknown => setTimeout(show); // when it is drawn what is still wrong
        show();
        form?.addEventListener('submit', later);
        return () => form?.removeEventListener('submit', later);
    }, [wrong]);
    if (!wrong) return null;
    return (
        <section class="panel panel-problem">
            <h2 class="panel-title" tabIndex={-1} ref={heading}>
                <span>{t(text.errors(errors.length))}</span>
            </h2>
            <ul>
                {errors.map(({ field, words }) => (
                    <li key={field}>
                        <a
                            href={`#${field}`}
                            onClick={(event) => {
                                event.preventDefault();
                                document.getElementById(field)?.focus();
                            }}
                        >
                            <span>{ruby(words)}</span>
                        </a>
                    </li>
                ))}
            </ul>
        </section>
    );
}
