// How many people could be asked for a role. Asked for when its row comes into view, one row after the other.
import { signal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { query } from '../api';
import { t } from '../i18n/text';
import type { Farther, Filtered } from '../protocol';
import { countWords } from './funnel';
import { text } from './board.text';

interface Count {
    readonly eligible: number;
    readonly funnel: readonly Filtered[];
    readonly farther?: Farther;
}

// undefined: not known yet; null: may not be known by this reader.
export class CandidateCounts {
    private readonly known = new Map<number, Signal<Count | null | undefined>>();
    private last: Promise<unknown> = Promise.resolve();

    of(role: number): Signal<Count | null | undefined> {
        const found = this.known.get(role) ?? signal<Count | null | undefined>(undefined);
        this.known.set(role, found);
        return found;
    }

    ask(role: number): void {
        const count = this.of(role);
        this.last = this.last.then(async () => {
            if (count.value !== undefined) return;
            const outcome = await query({ type: 'people_for_role', role, limit: 1 });
            count.value = outcome.ok ? outcome.answer : null;
        });
    }
}

interface Props {
    readonly role: number;
    readonly counts: CandidateCounts;
}

export function CandidateCount({ role, counts }: Props): JSX.Element {
    const place = useRef<HTMLSpanElement>(null);
    useEffect(() => {
        const element = place.current;
        if (!element) return;
        const watch = new IntersectionObserver(
            (seen) => {
                if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
                watch.disconnect();
                counts.ask(role);
            },
            { rootMargin: '200px' },
        );
        watch.observe(element);
        return () => watch.disconnect();
    }, [role, counts]);
    const count = counts.of(role).value;
    return (
        <span ref={place} class={count?.eligible === 0 ? 'board-none' : undefined}>
            {count && t(countWords(count.eligible, count.funnel, count.farther))}
            {count === undefined && <span class="soft">{t(text.counting)}</span>}
        </span>
    );
}
