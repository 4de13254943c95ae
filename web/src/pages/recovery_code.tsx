// The code to be written down, shown once: after registering, and after a new password.
import type { JSX } from 'preact';
import { action } from '../i18n/actions.text';
import { t, type Three } from '../i18n/text';
import { startOver } from '../session';
import { Button, Buttons } from '../ui/button';
import { Panel } from '../ui/panel';
import { text } from './register.text';

interface Props {
    readonly title: Three;
    readonly code: string;
    readonly to: string; // where to go on
}

export function RecoveryCode({ title, code, to }: Props): JSX.Element {
    return (
        <Panel tone="done" title={t(title)} focus>
            <p>{t(text.writeDown)}</p>
            <p class="receipt">
                <strong>{code}</strong>
            </p>
            <Buttons>
                <Button kind="main" onPress={() => startOver(to)}>
                    {t(text.goOn)}
                </Button>
                <Button icon="print" onPress={() => print()}>
                    {t(action.print)}
                </Button>
            </Buttons>
        </Panel>
    );
}
