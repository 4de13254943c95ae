// 利用をやめる: what will be forgotten, what stays, and the password as the last word.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { raw, t } from '../i18n/text';
import type { DeleteAccount } from '../protocol';
import { center, startOver, worksForTheCity } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { PasswordField } from '../ui/password_field';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { useFieldErrors } from './field_errors';
import { LoggedIn } from './strangers';
import { text } from './leave.text';

export default function Leave(): JSX.Element {
    // Held here: the session ends with the account, and what was done stays to be read.
    const leaving = useCommand<DeleteAccount>();
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            {leaving.answer ? (
                <Done />
            ) : (
                <LoggedIn to="/my/leave">
                    {worksForTheCity() ? <Staff /> : <Last leaving={leaving} />}
                </LoggedIn>
            )}
        </Page>
    );
}

function Last({ leaving }: { readonly leaving: ReturnType<typeof useCommand<DeleteAccount>> }): JSX.Element {
    const [password, setPassword] = useState('');
    const errors = useFieldErrors(leaving.problem, { password });
    useOpenForm(Boolean(password));
    return (
        <>
            <Section id="what" title={t(text.what)}>
                <ul>
                    {[text.forgotten, text.released, text.counted].map((words) => (
                        <li key={raw(words)}>{t(words)}</li>
                    ))}
                </ul>
            </Section>
            <p>
                <a href="/my/data">{t(text.first)}</a>
            </p>
            <Form
                errors={errors.list}
                refused={errors.whole}
                submit={t(text.leave)}
                busy={leaving.busy}
                onSubmit={() => errors.isFilled() && void leaving.send({ type: 'delete_account', password })}
            >
                <PasswordField
                    id="password"
                    label={t(text.password)}
                    kind="current"
                    value={password}
                    error={errors.of('password')}
                    onChange={setPassword}
                />
            </Form>
            <Buttons>
                <LinkButton href="/my">{t(text.stay)}</LinkButton>
            </Buttons>
        </>
    );
}

function Done(): JSX.Element {
    return (
        <Panel tone="done" title={t(text.done)} focus>
            <Button kind="main" onPress={() => startOver('/')}>
                {t(text.home)}
            </Button>
        </Panel>
    );
}

function Staff(): JSX.Element {
    return (
        <>
            <p>{t(text.staff)}</p>
            {center.value && (
                <PhoneLink phone={center.value.phone} name={center.value.name} hours={center.value.hours} />
            )}
        </>
    );
}
