// The ways from my page to everything that is about me, and out.
import type { JSX } from 'preact';
import { forgetDrafts } from '../draft';
import { action } from '../i18n/actions.text';
import { t } from '../i18n/text';
import type { Problem } from '../problem';
import type { LogOut } from '../protocol';
import { startOver } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { ProblemPanel } from '../ui/panel';
import { Section } from '../ui/section';
import { useCommand } from '../use_command';
import { text } from './my_account.text';

export default function Account(): JSX.Element {
    const leaving = useCommand<LogOut>();
    const logOut = async (): Promise<void> => {
        forgetDrafts();
        const outcome = await leaving.send({ type: 'log_out' });
        if (outcome && (outcome.ok || isOut(outcome.problem))) startOver('/');
    };
    return (
        <Section id="account" title={t(text.account)}>
            <Buttons>
                <LinkButton href="/my/profile">{t(text.about)}</LinkButton>
                <LinkButton href="/my/contact">{t(text.contact)}</LinkButton>
                <LinkButton href="/groups/new">{t(text.group)}</LinkButton>
                <LinkButton href="/my/data">{t(text.data)}</LinkButton>
                <LinkButton href="/my/password">{t(text.password)}</LinkButton>
                <Button busy={leaving.busy} onPress={() => void logOut()}>
                    {t(action.logOut)}
                </Button>
            </Buttons>
            {leaving.still && <p role="status">{t(text.still)}</p>}
            {leaving.problem && !isOut(leaving.problem) && <ProblemPanel problem={leaving.problem} />}
        </Section>
    );
}

// The session had ended before; or nothing can be written now, and the server has taken the cookie all the same.
const isOut = ({ code }: Problem): boolean => code === 'log_in_first' || code === 'unavailable';
