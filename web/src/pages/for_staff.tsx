// A page of the staff before somebody of no center: whose page it is, whom to ask, and a way on.
import type { JSX } from 'preact';
import { whatNext } from '../i18n/problems.text';
import { t } from '../i18n/text';
import { Buttons, LinkButton } from '../ui/button';
import { CallCenter, Panel } from '../ui/panel';
import { text } from './for_staff.text';

export default function ForStaff(): JSX.Element {
    return (
        <Panel tone="info" title={t(text.forStaff)}>
            <Buttons>
                <LinkButton href="/">{t(whatNext.home)}</LinkButton>
            </Buttons>
            <CallCenter />
        </Panel>
    );
}
