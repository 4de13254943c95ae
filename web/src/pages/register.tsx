// To register: a name that others see, one contact or none, a password, consent. Everything else later.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { askFirst, comeBackTo } from '../come_back';
import { action } from '../i18n/actions.text';
import { locale } from '../i18n/locale';
import { raw, t } from '../i18n/text';
import type { ContactKind, Register as Wish } from '../protocol';
import type { PageProps } from '../routes';
import { city, startOver } from '../session';
import { Button } from '../ui/button';
import { CheckChoices, RadioChoices } from '../ui/choices';
import { TextField } from '../ui/field';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { PasswordField } from '../ui/password_field';
import { Text3View } from '../ui/text3';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { text } from './register.text';

export default function Register({ query }: PageProps): JSX.Element {
    const to = comeBackTo(query['to'], location.origin);
    const registering = useCommand<Wish>();
    const code = registering.answer?.recovery_code;
    useOpenForm(!code);
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            {code ? <Done code={code} to={to} /> : <Form sending={registering} to={to} />}
        </Page>
    );
}

type Sending = ReturnType<typeof useCommand<Wish>>;

function Form({ sending, to }: { readonly sending: Sending; readonly to: string }): JSX.Element {
    const [name, setName] = useState('');
    const [kind, setKind] = useState<ContactKind>('none');
    const [contact, setContact] = useState('');
    const [password, setPassword] = useState('');
    const [shared, setShared] = useState(false);
    const error = (field: string): string | undefined =>
        sending.problem?.pointers.includes(`/${field}`) ? sending.problem.detail : undefined;
    const send = (): void =>
        void sending.send({
            type: 'register',
            display_name: name,
            contact_kind: kind,
            password,
            locale: locale.value,
            consent: city.value?.consent_version ?? '',
            ...(kind !== 'none' && { contact }),
            ...(shared && { shared_computer: true }),
        });
    return (
        <form
            class="sheet"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                send();
            }}
        >
            <p>
                {t(text.already)} <a href={askFirst('/login', to)}>{t(action.logIn)}</a>
            </p>
            <TextField
                id="display_name"
                label={t(text.name)}
                support={t(text.nameSupport)}
                required
                value={name}
                maxLength={40}
                autocomplete="nickname"
                error={error('display_name')}
                onChange={setName}
            />
            <RadioChoices
                legend={t(text.contact)}
                chosen={[kind]}
                onChoose={([chosen]) => setKind(chosen ?? 'none')}
                choices={[
                    { value: 'none', words: t(text.none) },
                    { value: 'mail', words: t(text.mail) },
                    { value: 'phone', words: t(text.phone) },
                ]}
            />
            {kind !== 'none' && (
                <TextField
                    id="contact"
                    label={t(kind === 'mail' ? text.mail : text.phone)}
                    required
                    value={contact}
                    maxLength={120}
                    type={kind === 'mail' ? 'email' : 'tel'}
                    autocomplete={kind === 'mail' ? 'email' : 'tel'}
                    error={error('contact')}
                    onChange={setContact}
                />
            )}
            <PasswordField
                id="password"
                label={t(text.password) as string}
                kind="new"
                value={password}
                error={error('password')}
                onChange={setPassword}
            />
            <CheckChoices
                legend={t(text.where)}
                chosen={shared ? ['shared'] : []}
                onChoose={(chosen) => setShared(chosen.length > 0)}
                choices={[{ value: 'shared', words: t(text.shared), support: t(text.sharedSupport) }]}
            />
            {city.value && (
                <p>
                    <Text3View of={city.value.consent} note="line" />
                </p>
            )}
            {sending.problem && <ProblemPanel problem={sending.problem} />}
            <Button kind="main" type="submit" busy={sending.busy}>
                {t(text.agree)}
            </Button>
        </form>
    );
}

function Done({ code, to }: { readonly code: string; readonly to: string }): JSX.Element {
    return (
        <Panel tone="done" title={t(text.done)} focus>
            <p>{t(text.writeDown)}</p>
            <p class="receipt">
                <strong>{code}</strong>
            </p>
            <Button kind="main" onPress={() => startOver(to)}>
                {t(text.goOn)}
            </Button>
        </Panel>
    );
}
