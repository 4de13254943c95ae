// An address that leads nowhere still leads to a person, to the first page and to everything there is.
import type { JSX } from 'preact';
import { action } from '../i18n/actions.text';
import { whatNext } from '../i18n/problems.text';
import { raw, t } from '../i18n/text';
import { Buttons, LinkButton } from '../ui/button';
import { Page } from '../ui/page';
import { CallCenter } from '../ui/panel';
import { text } from '../ui/refused_page.text';

export default function NotFound(): JSX.Element {
    return (
        <Page name={raw(text.notFound)} heading={t(text.notFound)}>
            <p>{t(text.whyNotFound)}</p>
            <Buttons>
                <LinkButton href="/">{t(whatNext.home)}</LinkButton>
                <LinkButton icon="search" href="/search">
                    {t(action.search)}
                </LinkButton>
            </Buttons>
            <CallCenter />
        </Page>
    );
}
