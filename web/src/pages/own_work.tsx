// From the page that everybody reads to the work on it: for those who act for its group.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { LinkButton } from '../ui/button';
import { text } from './own_work.text';

export default function OwnWork({ href }: { readonly href: string }): JSX.Element {
    return (
        <p class="on-screen">
            <LinkButton href={href}>{t(text.work)}</LinkButton>
        </p>
    );
}
