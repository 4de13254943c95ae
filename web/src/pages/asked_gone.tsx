// A request that went while its page was open: somebody else has the place, or the plan has changed.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import type { Asked } from '../protocol';
import { Panel } from '../ui/panel';
import { Text3View } from '../ui/text3';
import { text } from './asked_gone.text';

export default function AskedGone({ asked }: { readonly asked: Asked }): JSX.Element {
    const place = useRef<HTMLDivElement>(null);
    // The focus was on a button that went; where it is elsewhere it stays, and nothing moves under a finger.
    useEffect(() => {
        if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
    }, []);
    return (
        <div tabIndex={-1} ref={place}>
            <Panel tone="info" title={t(text.gone)}>
                <p>
                    <a href={`/n/${asked.need}`}>
                        <Text3View of={asked.need_title} /> / <Text3View of={asked.role.title} />
                    </a>
                </p>
            </Panel>
        </div>
    );
}
