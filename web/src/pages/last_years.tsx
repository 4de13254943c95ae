// 「去年のをコピー」: what the group did before, newest first, each a start for the same again.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { now } from '../clock';
import { day, startOfDay } from '../i18n/japan';
import { t } from '../i18n/text';
import { Day } from '../ui/date_time';
import { Disclosure } from '../ui/disclosure';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { text } from './post.text';

const shown = 12;
const few = 6; // more of them are folded away, so that the form stays in sight

export default function LastYears({ group }: { readonly group: number }): JSX.Element | null {
    const today = useMemo(() => startOfDay(now()), []);
    const { answer } = useAnswer({
        type: 'list_events',
        group,
        from: today - 400 * day,
        to: today,
        limit: 50,
    });
    const events = [...(answer?.events ?? [])].reverse().slice(0, shown);
    if (events.length === 0) return null;
    return (
        <Disclosure summary={t(text.copyOlder(events.length))} open={events.length <= few}>
            <ul role="list" class="post-older">
                {events.map((event) => (
                    <li key={event.id}>
                        <a href={`/desk/${group}/event?copy=${event.id}`}>
                            <span>
                                <Text3View of={event.title} />
                            </span>
                        </a>{' '}
                        <span class="soft small">
                            <Day at={event.occurrence.starts_at} />
                        </span>
                    </li>
                ))}
            </ul>
            <p class="soft small">{t(text.copyWhat)}</p>
        </Disclosure>
    );
}
