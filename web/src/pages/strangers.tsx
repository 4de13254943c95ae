// A page that is somebody's own: who is not logged in yet is brought there and back.
import type { ComponentChildren, JSX } from 'preact';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { t } from '../i18n/text';
import { isLoggedIn, session } from '../session';
import { Buttons, LinkButton } from '../ui/button';
import { Loading } from '../ui/section';
import { text } from './strangers.text';

interface Props {
    readonly to: string; // this page's address
    readonly children: ComponentChildren;
}

export function LoggedIn({ to, children }: Props): JSX.Element {
    if (isLoggedIn.value) return <>{children}</>;
    if (!session.value) return <Loading />;
    return (
        <>
            <p>{t(text.logInFirst)}</p>
            <Buttons>
                <LinkButton kind="main" href={askFirst('/login', to)}>
                    {t(action.logIn)}
                </LinkButton>
                <LinkButton href={askFirst('/register', to)}>{t(action.register)}</LinkButton>
            </Buttons>
        </>
    );
}
