// この催しを手伝う: what an event looks for, after everything that a guest asks.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { NeedCard as Need } from '../protocol';
import { Cards } from '../ui/card';
import { NeedCard } from '../ui/need_card';
import { Section } from '../ui/section';
import { text } from './event_help.text';

export default function EventHelp({ needs }: { readonly needs: readonly Need[] }): JSX.Element {
    return (
        <Section id="help" title={t(text.help)}>
            <Cards>
                {needs.map((need) => (
                    <NeedCard key={need.id} need={need} />
                ))}
            </Cards>
        </Section>
    );
}
