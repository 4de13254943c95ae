// Full dates of which somebody wants to know when a place becomes free.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { Wait } from '../protocol';
import { EventWhen } from '../ui/event_when';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { Switch } from './event_wait';
import { text } from './my.text';

interface Props {
    readonly waits: readonly Wait[];
    readonly again: () => void;
}

export default function Waits({ waits, again }: Props): JSX.Element {
    return (
        <Section id="waits" title={t(text.waits)}>
            {waits.map((wait) => (
                <div key={wait.occurrence} class="plan">
                    <p>
                        <EventWhen date={wait} />
                    </p>
                    <h3>
                        <a href={`/e/${wait.event}`}>
                            <Text3View of={wait.title} note="chip" />
                        </a>
                    </h3>
                    <Switch occurrence={wait.occurrence} waiting onChange={again} />
                </div>
            ))}
        </Section>
    );
}
