// What concerns me comes before everything else: an open お願い, then my next date.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { Asked, Plan } from '../protocol';
import { LinkButton } from '../ui/button';
import { DateRange, DateTime } from '../ui/date_time';
import { Panel } from '../ui/panel';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { text } from './home.text';

export default function Mine(): JSX.Element | null {
    const { answer } = useAnswer({ type: 'get_my_page' });
    const asked = answer?.asked[0];
    const next = answer?.plans[0];
    return (
        <div class="home-mine">
            {asked && <AskedPanel asked={asked} />}
            {next && <NextPanel plan={next} />}
        </div>
    );
}

function AskedPanel({ asked }: { readonly asked: Asked }): JSX.Element {
    const { starts_at, ends_at, title } = asked.role;
    return (
        <Panel tone="info" title={t(text.asked)}>
            <p>
                <Text3View of={asked.need_title} /> / <Text3View of={title} />
                <br />
                {starts_at !== undefined && ends_at !== undefined && (
                    <DateRange from={starts_at} to={ends_at} />
                )}
            </p>
            <LinkButton kind="main" href="/my">
                {t(text.answer)}
            </LinkButton>
        </Panel>
    );
}

function NextPanel({ plan }: { readonly plan: Plan }): JSX.Element {
    return (
        <Panel tone="done" title={t(text.next)}>
            <p>
                {plan.starts_at !== undefined && <DateTime at={plan.starts_at} />}
                <br />
                <a href="/my">
                    <Text3View of={plan.title} />
                </a>
            </p>
        </Panel>
    );
}
