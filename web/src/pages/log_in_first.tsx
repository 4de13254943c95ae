// The two ways in, and back to this page afterwards.
import type { JSX } from 'preact';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { t } from '../i18n/text';
import { Buttons, LinkButton } from '../ui/button';
import { text } from './log_in_first.text';

export default function LogInFirst({ to }: { readonly to: string }): JSX.Element {
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
