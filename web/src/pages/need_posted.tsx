// The need is there, and the way to whom to ask.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { Buttons, LinkButton } from '../ui/button';
import { Panel } from '../ui/panel';
import { text } from './post.text';

export default function NeedPosted({
    group,
    need,
}: {
    readonly group: number;
    readonly need: number;
}): JSX.Element {
    return (
        <Panel tone="done" title={t(text.published)} focus>
            <Buttons>
                <LinkButton kind="main" href={`/desk/${group}?need=${need}`}>
                    {t(text.seeCandidates)}
                </LinkButton>
                <LinkButton href={`/n/${need}`}>{t(text.see)}</LinkButton>
            </Buttons>
        </Panel>
    );
}
