// The other work of a center's desk, below its board.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { grantsOf } from '../session';
import { Buttons, LinkButton } from '../ui/button';
import { Section } from '../ui/section';
import { text } from './desk_links.text';

const mayDecideImports = (): boolean => [...grantsOf('coordinator'), ...grantsOf('admin')].length > 0;

export default function DeskLinks({ center }: { readonly center: number }): JSX.Element {
    return (
        <Section id="desk" title={t(text.deskWork)}>
            <Buttons>
                <LinkButton href={`/board/${center}?desk=people`}>{t(text.people)}</LinkButton>
                <LinkButton href={`/board/${center}?desk=groups`}>{t(text.groups)}</LinkButton>
                <LinkButton href={`/board/${center}?desk=reports`}>{t(text.reports)}</LinkButton>
                {mayDecideImports() && <LinkButton href="/import">{t(text.imports)}</LinkButton>}
            </Buttons>
        </Section>
    );
}
