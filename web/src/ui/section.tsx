// A part of a page: heading with how many there are, and the way to all of them.
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../i18n/text';
import { text } from './section.text';
import './section.css';

interface Props {
    readonly id: string;
    readonly title: ComponentChildren;
    readonly all?: string; // address of the whole list
    readonly total?: number | undefined;
    readonly children: ComponentChildren;
}

export function Section({ id, title, all, total, children }: Props): JSX.Element {
    return (
        <section class="section" aria-labelledby={id}>
            <div class="section-head">
                <h2 id={id}>{title}</h2>
                {all && (
                    <a class="section-all" href={all} aria-describedby={id}>
                        <span>{t(total === undefined ? text.all : text.allOf(total))}</span>
                    </a>
                )}
            </div>
            {children}
        </section>
    );
}

export function Loading(): JSX.Element {
    return <p class="loading soft">{t(text.loading)}</p>;
}
