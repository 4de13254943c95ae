// Nothing planned yet, and the two ways to something.
import type { JSX } from 'preact';
import { action } from '../i18n/actions.text';
import { t } from '../i18n/text';
import { Buttons, LinkButton } from '../ui/button';
import { text } from './no_plans.text';

export default function NoPlans(): JSX.Element {
    return (
        <>
            <p>{t(text.noPlans)}</p>
            <Buttons>
                <LinkButton icon="event" href="/events">
                    {t(action.takePart)}
                </LinkButton>
                <LinkButton icon="help" href="/help">
                    {t(action.help)}
                </LinkButton>
            </Buttons>
        </>
    );
}
