// 「くわしく」: more on demand, by the browser's own <details>, so that it works everywhere and prints open.
import type { ComponentChildren, JSX } from 'preact';
import './disclosure.css';

interface Props {
    readonly summary: ComponentChildren;
    readonly children: ComponentChildren;
    readonly open?: boolean;
}

export function Disclosure({ summary, children, open = false }: Props): JSX.Element {
    return (
        <details class="disclosure" open={open}>
            <summary>
                <span>{summary}</span>
            </summary>
            <div class="disclosure-body">{children}</div>
        </details>
    );
}
