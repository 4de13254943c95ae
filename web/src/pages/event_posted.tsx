// It is done: what one may want next.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { Buttons, LinkButton } from '../ui/button';
import { Panel } from '../ui/panel';
import { text } from './post.text';

interface Props {
    readonly group: number;
    readonly event: number;
    readonly isPublic: boolean;
}

export default function EventPosted({ group, event, isPublic }: Props): JSX.Element {
    return (
        <Panel tone="done" title={t(isPublic ? text.published : text.drafted)} focus>
            <Buttons>
                {isPublic && (
                    <LinkButton kind="main" href={`/e/${event}`}>
                        {t(text.see)}
                    </LinkButton>
                )}
                {isPublic && (
                    <LinkButton href={`/desk/${group}/need?event=${event}`}>{t(text.postNeed)}</LinkButton>
                )}
                <LinkButton href={`/desk/${group}`}>{t(text.toDesk)}</LinkButton>
            </Buttons>
        </Panel>
    );
}
