// Back in without the password: the printed recovery code, or the one-time code of the desk, and a new password.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { comeBackTo } from '../come_back';
import { raw, t } from '../i18n/text';
import type { Recover as Wish } from '../protocol';
import type { PageProps } from '../routes';
import { TextField } from '../ui/field';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { PasswordField } from '../ui/password_field';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { useFieldErrors } from './field_errors';
import { RecoveryCode } from './recovery_code';
import { text as login } from './login.text';
import { text } from './recover.text';

export default function Recover({ query }: PageProps): JSX.Element {
    const to = comeBackTo(query['to'], location.origin);
    const recovering = useCommand<Wish>();
    const code = recovering.answer?.recovery_code;
    useOpenForm(!code);
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            {code ? (
                <>
                    <RecoveryCode title={text.done} code={code} to={to} />
                    <p>{t(text.shortTime)}</p>
                </>
            ) : (
                <CodeForm sending={recovering} />
            )}
        </Page>
    );
}

type Sending = ReturnType<typeof useCommand<Wish>>;

function CodeForm({ sending }: { readonly sending: Sending }): JSX.Element {
    const [name, setName] = useState('');
    const [code, setCode] = useState('');
    const [password, setPassword] = useState('');
    const errors = useFieldErrors(sending.problem, { login: name, code, password });
    return (
        <Form
            lead={t(text.how)}
            errors={errors.list}
            refused={errors.whole}
            submit={t(text.set)}
            busy={sending.busy}
            onSubmit={() =>
                errors.isFilled() && void sending.send({ type: 'recover', login: name, code, password })
            }
        >
            <TextField
                id="login"
                label={t(login.login)}
                required
                value={name}
                maxLength={120}
                autocomplete="username"
                error={errors.of('login')}
                onChange={setName}
            />
            <TextField
                id="code"
                label={t(text.code)}
                support={t(text.codeSupport)}
                required
                value={code}
                maxLength={40}
                autocomplete="one-time-code"
                error={errors.of('code')}
                onChange={setCode}
            />
            <PasswordField
                id="password"
                label={t(text.password)}
                kind="new"
                value={password}
                error={errors.of('password')}
                onChange={setPassword}
            />
        </Form>
    );
}
