// What stays around every page: skip link, strips, header, navigation, connection, footer.
import type { ComponentChildren, JSX } from 'preact';
import { plain, t } from '../i18n/text';
import { center, city, session } from '../session';
import { Announcer } from './announcer';
import { ConnectionLine } from './connection';
import { DisplaySettings } from './display';
import { Icon } from './icons';
import { Account, BottomBar, TopNavigation } from './navigation';
import { PhoneLink } from './phone_link';
import { opening } from '../routes';
import { text as section } from './section.text';
import { text } from './shell.text';
import { SearchBox } from './search_box';
import { siteName } from './site_name';
import { Text3View } from './text3';
import { useLater } from './use_later';
import './shell.css';

export function Shell({ children }: { readonly children: ComponentChildren }): JSX.Element {
    return (
        <>
            <a class="skip" href="#main">
                {t(text.skip)}
            </a>
            <SharedEnd />
            <Opening />
            <Header />
            <main id="main" class="wrap" tabIndex={-1}>
                <ConnectionLine />
                {children}
            </main>
            <Footer />
            <BottomBar />
            <Announcer />
        </>
    );
}

// Shown when it takes more than a moment (shell.css), so that nobody presses twice.
function Opening(): JSX.Element {
    return (
        <p class="opening" role="status">
            {opening.value && t(section.loading)}
        </p>
    );
}

function SharedEnd(): JSX.Element | null {
    const parts = useLater(() => import('./shared_computer'), session.value?.shared_computer === true);
    return parts ? <parts.SharedComputerEnd /> : null;
}

function EmergencyStrip(): JSX.Element | null {
    const emergency = city.value?.emergency;
    if (!emergency) return null;
    return (
        <section class="strip strip-emergency" aria-label={plain(text.emergency)}>
            <p class="wrap">
                <Icon name="warning" />
                <strong>
                    <Text3View of={emergency} note="chip" />
                </strong>
            </p>
        </section>
    );
}

function DemoStrip(): JSX.Element | null {
    if (!city.value?.demo) return null;
    return (
        <div class="strip strip-demo">
            <p class="wrap">{t(text.demo)}</p>
        </div>
    );
}

function Header(): JSX.Element {
    return (
        <header class="header">
            <EmergencyStrip />
            <DemoStrip />
            <div class="wrap header-row">
                <a class="brand" href="/">
                    <span class="brand-sign" aria-hidden="true">
                        結
                    </span>
                    <span class="brand-name">{t(siteName())}</span>
                </a>
                <DisplaySettings />
            </div>
            <div class="wrap header-row header-navigation">
                <TopNavigation />
                <SearchBox />
                <Account />
            </div>
        </header>
    );
}

const policies = [
    ['/about', text.about],
    ['/privacy', text.privacy],
    ['/accessibility', text.accessibility],
    ['/rules', text.rules],
    ['/about#trouble', text.trouble],
] as const;

function Footer(): JSX.Element {
    return (
        <footer class="footer">
            <div class="wrap footer-row">
                <section aria-labelledby="ask-us">
                    <h2 id="ask-us">{t(text.contact)}</h2>
                    {center.value && (
                        <PhoneLink
                            phone={center.value.phone}
                            name={center.value.name}
                            hours={center.value.hours}
                        />
                    )}
                </section>
                <ul role="list" class="footer-links">
                    {policies.map(([href, label]) => (
                        <li>
                            <a href={href}>
                                <span>{t(label)}</span>
                            </a>
                        </li>
                    ))}
                </ul>
            </div>
        </footer>
    );
}
