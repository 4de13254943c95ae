// The ways from my page to everything that is about me, and out.
import type { JSX } from 'preact';
import { forgetDrafts } from '../draft';
import { action } from '../i18n/actions.text';
import { t } from '../i18n/text';
import type { LogOut } from '../protocol';
import { startOver } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { Section } from '../ui/section';
import { useCommand } from '../use_command';
import { text } from './my_account.text';

export default function Account(): JSX.Element {
    const leaving = useCommand<LogOut>();
    return (
        <Section id="account" title={t(text.account)}>
            <Buttons>
                <LinkButton href="/my/profile">{t(text.about)}</LinkButton>
                <LinkButton href="/my/contact">{t(text.contact)}</LinkButton>
                <LinkButton href="/groups/new">{t(text.group)}</LinkButton>
                <LinkButton href="/my/data">{t(text.data)}</LinkButton>
                <LinkButton href="/my/password">{t(text.password)}</LinkButton>
                <Button
                    busy={leaving.busy}
                    onPress={() => {
                        forgetDrafts();
                        void leaving.send({ type: 'log_out' }).then(() => startOver('/'));
                    }}
                >
                    {t(action.logOut)}
                </Button>
            </Buttons>
        </Section>
    );
}
