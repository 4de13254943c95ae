// Said at a desk whose address names the work of another group: whose it is, and the page that everybody reads.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { LinkButton } from '../ui/button';
import { Panel } from '../ui/panel';
import { text } from './desk.text';

export function OfAnotherGroup({ page }: { readonly page: string }): JSX.Element {
    return (
        <Panel tone="info" title={t(text.ofAnotherGroup)}>
            <LinkButton href={page}>{t(text.open)}</LinkButton>
        </Panel>
    );
}
