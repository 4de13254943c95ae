// One line of facts: its name, then what it is.
import type { ComponentChildren, JSX } from 'preact';
import { t, type Three } from '../i18n/text';

interface Props {
    readonly name: Three;
    readonly children: ComponentChildren;
}

export function Fact({ name, children }: Props): JSX.Element {
    return (
        <div class="detail">
            <dt>{t(name)}</dt>
            <dd>{children}</dd>
        </div>
    );
}
