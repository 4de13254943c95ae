// To log in; in a demonstration city also with one tap as one of five parts.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { askFirst, comeBackTo } from '../come_back';
import { action } from '../i18n/actions.text';
import { whatNext } from '../i18n/problems.text';
import { raw, t } from '../i18n/text';
import type { LogIn } from '../protocol';
import type { PageProps } from '../routes';
import { city, startOver } from '../session';
import { Button, LinkButton } from '../ui/button';
import { TextField } from '../ui/field';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { PasswordField } from '../ui/password_field';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { text as registerText } from './register.text';
import { useFieldErrors } from './field_errors';
import { SharedComputer } from './shared_choice';
import { text } from './login.text';

export default function Login({ query }: PageProps): JSX.Element {
    const to = comeBackTo(query['to'], location.origin);
    const entering = useCommand<LogIn>();
    const [login, setLogin] = useState('');
    const [password, setPassword] = useState('');
    const [shared, setShared] = useState(false);
    const errors = useFieldErrors(entering.problem, { login, password });
    const enter = async (name: string, secret: string): Promise<void> => {
        const outcome = await entering.send({
            type: 'log_in',
            login: name,
            password: secret,
            ...(shared && { shared_computer: true }),
        });
        if (outcome?.ok) startOver(to);
    };
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            {query['ended'] !== undefined && (
                <Panel tone="info" title={t(text.ended)}>
                    <LinkButton href="/">{t(whatNext.home)}</LinkButton>
                </Panel>
            )}
            {(city.value?.try_out?.length ?? 0) > 0 && (
                <Section id="try" title={t(text.tryOut)}>
                    <div class="buttons">
                        {city.value?.try_out?.map((part) => (
                            <Button
                                key={part.login}
                                busy={entering.busy}
                                onPress={() => void enter(part.login, part.password)}
                            >
                                <Text3View of={part.role} />
                            </Button>
                        ))}
                    </div>
                </Section>
            )}
            <Form
                lead={
                    <>
                        {t(text.notYet)} <a href={askFirst('/register', to)}>{t(action.register)}</a>
                    </>
                }
                errors={errors.list}
                refused={errors.whole}
                submit={t(action.logIn)}
                busy={entering.busy}
                onSubmit={() => errors.isFilled() && void enter(login, password)}
            >
                <TextField
                    id="login"
                    label={t(text.login)}
                    required
                    value={login}
                    maxLength={120}
                    autocomplete="username"
                    error={errors.of('login')}
                    onChange={setLogin}
                />
                <PasswordField
                    id="password"
                    label={t(registerText.password)}
                    kind="current"
                    value={password}
                    error={errors.of('password')}
                    onChange={setPassword}
                />
                <SharedComputer shared={shared} onChange={setShared} />
            </Form>
            <p>
                <a href={`/recover?to=${encodeURIComponent(to)}`}>{t(text.withCode)}</a>
                <br />
                <span class="soft">{t(text.lost)}</span>
            </p>
        </Page>
    );
}
