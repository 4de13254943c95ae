// Who else looks at a need now, in words; silent when it changes, for it is nothing to act on.
import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { plain, t } from '../i18n/text';
import { following } from '../following';
import { live } from '../live';
import type { Colleague, Id } from '../protocol';
import { session } from '../session';
import { streamOf } from '../state';
import { text } from './board_viewers.text';
import { othersAt } from './viewers';

export interface Staff {
    readonly center: Id;
    readonly colleagues?: readonly Colleague[] | undefined;
}

const viewersOf = (center: Id): string => `center:${center}:viewers`;

// Others see it, for as long as this page is in front.
export function useLook(center: Id, need: Id): void {
    useEffect(() => {
        let stop = (): void => {};
        const look = (): void => {
            stop();
            stop =
                document.visibilityState === 'hidden' ? () => {} : following(`${viewersOf(center)}:${need}`);
        };
        look();
        document.addEventListener('visibilitychange', look);
        return () => {
            document.removeEventListener('visibilitychange', look);
            stop();
        };
    }, [center, need]);
}

interface Props {
    readonly staff: Staff;
    readonly need: Id;
}

export default function Viewers({ staff: { center, colleagues = [] }, need }: Props): JSX.Element | null {
    useEffect(() => following(viewersOf(center)), [center]);
    const others = useMemo(
        () =>
            computed(() => {
                const { entries } = streamOf(live.value, viewersOf(center));
                const { names, more } = othersAt(need, entries, colleagues, session.value?.account);
                return names.length + more === 0 ? '' : JSON.stringify({ names, more });
            }),
        [center, need, colleagues],
    );
    if (others.value === '') return null;
    const { names, more } = JSON.parse(others.value) as { names: string[]; more: number };
    return (
        <p class="board-viewers small">
            {names.length === 0 ? (
                t(text.unnamed(more))
            ) : (
                <>
                    {t(text.viewers(names.join(plain(text.comma))))}
                    {more > 0 && t(text.andMore(more))}
                </>
            )}
        </p>
    );
}
