// An address that leads nowhere still leads to a person and to the first page.
import type { JSX } from 'preact';
import { text as problems, whatNext } from '../i18n/problems.text';
import { raw, t } from '../i18n/text';
import { center } from '../session';
import { Buttons, LinkButton } from '../ui/button';
import { Page } from '../ui/page';
import { PhoneLink } from '../ui/phone_link';
import { text } from '../ui/refused_page.text';

export default function NotFound(): JSX.Element {
    return (
        <Page name={raw(text.notFound)} heading={t(text.notFound)}>
            <p>{t(problems.notFound)}</p>
            <Buttons>
                <LinkButton href="/">{t(whatNext.home)}</LinkButton>
            </Buttons>
            {center.value && (
                <PhoneLink phone={center.value.phone} name={center.value.name} hours={center.value.hours} />
            )}
        </Page>
    );
}
