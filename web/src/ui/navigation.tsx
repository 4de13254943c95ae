// The same places twice: a bar of four labelled items under the thumb, a row at the top where there is room.
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso';
import { plain, t, type Three } from '../i18n/text';
import { isLoggedIn, session, unread } from '../session';
import { action } from '../i18n/actions.text';
import { Icon, type IconName } from './icons';
import { text } from './shell.text';

interface Place {
    readonly href: string;
    readonly icon: IconName;
    readonly label: Three;
    readonly counts?: boolean;
}

const notices: Place = { href: '/notices', icon: 'bell', label: text.navNotices, counts: true };
const plans: Place = { href: '/my', icon: 'plan', label: text.navPlans };
const help: Place = { href: '/help', icon: 'help', label: text.navHelp };

const bottom: readonly Place[] = [
    { href: '/search', icon: 'search', label: text.navSearch },
    help,
    plans,
    notices,
];

const top: readonly Place[] = [
    { href: '/events', icon: 'event', label: text.navEvents },
    help,
    { href: '/groups', icon: 'group', label: text.navGroups },
    plans,
    notices,
];

export function BottomBar(): JSX.Element {
    return <Places places={bottom} className="bottom-bar" />;
}

export function TopNavigation(): JSX.Element {
    return <Places places={top} className="top-navigation" />;
}

function Places({ places, className }: { places: readonly Place[]; className: string }): JSX.Element {
    const { path } = useLocation();
    return (
        <nav class={className} aria-label={plain(text.mainNavigation)}>
            <ul role="list">
                {places.map(({ href, icon, label, counts }) => (
                    <li>
                        <a href={href} aria-current={path === href ? 'page' : undefined}>
                            <Icon name={icon} />
                            <span>{t(label)}</span>
                            {counts && unread.value > 0 && <Count of={unread.value} />}
                        </a>
                    </li>
                ))}
            </ul>
        </nav>
    );
}

function Count({ of }: { readonly of: number }): JSX.Element {
    return (
        <span class="count">
            <span aria-hidden="true">{of}</span>
            <span class="visually-hidden">{plain(text.unread(of))}</span>
        </span>
    );
}

// Logging in is never pushed on anybody: one quiet link.
export function Account(): JSX.Element | null {
    if (!session.value) return null;
    return (
        <a class="account" href={isLoggedIn.value ? '/my' : '/login'}>
            <span>{isLoggedIn.value ? session.value.display_name : t(action.logIn)}</span>
        </a>
    );
}
