// A group that rests: that it does, and whom to ask.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { Contact } from '../protocol';
import { Panel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { text } from './group_paused.text';

export default function GroupPaused({ contact }: { readonly contact: Contact }): JSX.Element {
    const { phone, name, hours } = contact;
    return (
        <Panel tone="info" title={t(text.paused)}>
            <p>{t(text.ask)}</p>
            <p>
                {phone ? (
                    <PhoneLink phone={phone} name={name} hours={hours} />
                ) : (
                    <span lang="ja">{name}</span>
                )}
            </p>
        </Panel>
    );
}
