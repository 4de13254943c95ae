// A page that is somebody's own: who is not logged in yet is brought there and back.
import type { ComponentChildren, JSX } from 'preact';
import type { Three } from '../i18n/text';
import { isLoggedIn, sessionAsked } from '../session';
import { later } from '../ui/later';
import { Loading } from '../ui/section';

const LogInFirst = later(() => import('./log_in_first'));

interface Props {
    readonly to: string; // this page's address
    readonly words?: Three | undefined; // why one should
    readonly children: ComponentChildren;
}

export function LoggedIn({ to, words, children }: Props): JSX.Element {
    if (isLoggedIn.value) return <>{children}</>;
    return sessionAsked.value ? <LogInFirst to={to} {...(words && { words })} /> : <Loading />;
}
