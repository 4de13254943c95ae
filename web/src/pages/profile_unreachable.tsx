// Somebody would like to be reached by mail or telephone, and we hold no such contact: whoever reads this adds it first,
// or chooses another way.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { LinkButton } from '../ui/button';
import { Panel } from '../ui/panel';
import { text as account } from './my_account.text';
import { text } from './profile_unreachable.text';

export default function Unreachable(): JSX.Element {
    return (
        <Panel tone="problem" title={t(text.title)} focus>
            <p>{t(text.how)}</p>
            <LinkButton href="/my/contact">{t(account.contact)}</LinkButton>
        </Panel>
    );
}
