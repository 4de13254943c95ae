// A question before something that cannot be taken back. In the page, not above it; Escape means no.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button, Buttons } from './button';
import { Panel } from './panel';

interface ConfirmProps {
    readonly question: ComponentChildren;
    // The verbs: 〔取りやめる〕〔やめない〕.
    readonly yes: ComponentChildren;
    readonly no: ComponentChildren;
    readonly onYes: () => void;
    readonly onNo: () => void;
    readonly busy?: boolean;
}

// It stands where the button that asks it stood, and gives it the focus back.
export function ConfirmPanel({ question, yes, no, onYes, onNo, busy = false }: ConfirmProps): JSX.Element {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const { previousElementSibling: before, parentElement: around } = box.current ?? {};
        return () =>
            requestAnimationFrame(() => {
                const back = before ? before.nextElementSibling : around?.firstElementChild;
                if (document.activeElement === document.body)
                    (back?.querySelector('button') ?? (back as HTMLElement | null))?.focus();
            });
    }, []);
    return (
        <div ref={box} onKeyDown={({ key }) => key === 'Escape' && onNo()}>
            <Panel tone="warning" title={question} focus>
                <Buttons>
                    <Button kind="danger" busy={busy} onPress={onYes}>
                        {yes}
                    </Button>
                    <Button onPress={onNo}>{no}</Button>
                </Buttons>
            </Panel>
        </div>
    );
}
