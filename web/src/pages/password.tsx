// To change the password: the present one and a new one. Every other device is logged out.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { raw, t } from '../i18n/text';
import type { ChangePassword } from '../protocol';
import { startOver } from '../session';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { PasswordField } from '../ui/password_field';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { useFieldErrors } from './field_errors';
import { LoggedIn } from './strangers';
import { text } from './password.text';

export default function Password(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/my/password">
                <NewPassword />
            </LoggedIn>
        </Page>
    );
}

function NewPassword(): JSX.Element {
    const changing = useCommand<ChangePassword>();
    const [old, setOld] = useState('');
    const [chosen, setChosen] = useState('');
    const errors = useFieldErrors(changing.problem, { old_password: old, new_password: chosen });
    useOpenForm(Boolean(old || chosen) && !changing.answer);
    if (changing.answer)
        return (
            <Panel tone="done" title={t(text.done)} focus>
                <p>{t(text.others)}</p>
                <Button kind="main" onPress={() => startOver('/my')}>
                    {t(text.goOn)}
                </Button>
            </Panel>
        );
    return (
        <Form
            errors={errors.list}
            refused={errors.whole}
            submit={t(text.change)}
            busy={changing.busy}
            onSubmit={() =>
                errors.isFilled() &&
                void changing.send({ type: 'change_password', old_password: old, new_password: chosen })
            }
        >
            <PasswordField
                id="old_password"
                label={t(text.old)}
                kind="current"
                value={old}
                error={errors.of('old_password')}
                onChange={setOld}
            />
            <PasswordField
                id="new_password"
                label={t(text.chosen)}
                kind="new"
                value={chosen}
                error={errors.of('new_password')}
                onChange={setChosen}
            />
        </Form>
    );
}
