// The two ways in, and back to this page afterwards. Whoever was logged in a moment ago is told why that is over.
import type { JSX } from 'preact';
import { askFirst } from '../come_back';
import { holdsDrafts } from '../draft';
import { action } from '../i18n/actions.text';
import { t, type Three } from '../i18n/text';
import { hasEnded, session, unreadSession } from '../session';
import { Buttons, LinkButton } from '../ui/button';
import { ProblemPanel } from '../ui/panel';
import { text } from './log_in_first.text';

interface Props {
    readonly to: string;
    readonly words?: Three;
}

export default function LogInFirst({ to, words = text.logInFirst }: Props): JSX.Element {
    const { problem, again } = unreadSession.value ?? {};
    if (!session.value && problem) return <ProblemPanel problem={problem} onAgain={again} />;
    return (
        <>
            <p role={hasEnded.value ? 'status' : undefined}>
                {t(hasEnded.value ? text.ended : words)}
                {hasEnded.value && holdsDrafts() && <> {t(text.kept)}</>}
            </p>
            <Buttons>
                <LinkButton kind="main" href={askFirst('/login', to)}>
                    {t(action.logIn)}
                </LinkButton>
                {!hasEnded.value && (
                    <LinkButton href={askFirst('/register', to)}>{t(action.register)}</LinkButton>
                )}
            </Buttons>
        </>
    );
}
