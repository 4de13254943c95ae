// To change the one contact, or to have none: the password says that it is really them.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { raw, t } from '../i18n/text';
import type { ChangeContact } from '../protocol';
import { startOver } from '../session';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { PasswordField } from '../ui/password_field';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { ContactChoice, type Reached } from './contact_choice';
import { useFieldErrors } from './field_errors';
import { text as password_ } from './password.text';
import { LoggedIn } from './strangers';
import { text } from './contact.text';

export default function Contact(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/my/contact">
                <ContactForm />
            </LoggedIn>
        </Page>
    );
}

function ContactForm(): JSX.Element {
    const changing = useCommand<ChangeContact>();
    const [reached, setReached] = useState<Reached>({ kind: 'none', contact: '' });
    const [password, setPassword] = useState('');
    const { kind, contact } = reached;
    const errors = useFieldErrors(changing.problem, { ...(kind !== 'none' && { contact }), password });
    useOpenForm(Boolean(contact || password) && !changing.answer);
    if (changing.answer)
        return (
            <Panel tone="done" title={t(text.done)} focus>
                <p>{t(kind === 'none' ? text.logInByName : text.logInByContact)}</p>
                <Button kind="main" onPress={() => startOver('/my')}>
                    {t(password_.goOn)}
                </Button>
            </Panel>
        );
    const change = (): void =>
        void changing.send({
            type: 'change_contact',
            password,
            contact_kind: kind,
            ...(kind !== 'none' && { contact }),
        });
    return (
        <Form
            lead={t(text.why)}
            errors={errors.list}
            refused={errors.whole}
            submit={t(text.change)}
            busy={changing.busy}
            onSubmit={() => errors.isFilled() && change()}
        >
            <ContactChoice
                reached={reached}
                error={errors.of('contact')}
                onChange={(part) => setReached({ ...reached, ...part })}
            />
            <PasswordField
                id="password"
                label={t(password_.old)}
                kind="current"
                value={password}
                error={errors.of('password')}
                onChange={setPassword}
            />
        </Form>
    );
}
