// To register: a name that others see, one contact or none, a password, consent. Everything else later.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { askFirst, comeBackTo } from '../come_back';
import { useDraft } from '../draft';
import { action } from '../i18n/actions.text';
import { locale } from '../i18n/locale';
import { raw, t } from '../i18n/text';
import { area, category } from '../prefs';
import type { Register as Wish } from '../protocol';
import type { PageProps } from '../routes';
import { city } from '../session';
import { TextField } from '../ui/field';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { PasswordField } from '../ui/password_field';
import { Text3View } from '../ui/text3';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { ContactChoice, type Reached } from './contact_choice';
import { useFieldErrors } from './field_errors';
import { RecoveryCode } from './recovery_code';
import { SharedComputer } from './shared_choice';
import { text } from './register.text';

export default function Register({ query }: PageProps): JSX.Element {
    const to = comeBackTo(query['to'], location.origin);
    const registering = useCommand<Wish>();
    const code = registering.answer?.recovery_code;
    useOpenForm(!code);
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            {code ? (
                <RecoveryCode title={text.done} code={code} to={to} />
            ) : (
                <Newcomer sending={registering} to={to} />
            )}
        </Page>
    );
}

type Sending = ReturnType<typeof useCommand<Wish>>;

interface Typed extends Reached {
    readonly name: string;
}

const empty: Typed = { name: '', kind: 'none', contact: '' };

function Newcomer({ sending, to }: { readonly sending: Sending; readonly to: string }): JSX.Element {
    const { form, set, clear } = useDraft<Typed>('register', empty);
    const [password, setPassword] = useState('');
    const [shared, setShared] = useState(false);
    const { name, kind, contact } = form;
    const errors = useFieldErrors(sending.problem, {
        display_name: name,
        ...(kind !== 'none' && { contact }),
        password,
    });
    const send = async (): Promise<void> => {
        const outcome = await sending.send({
            type: 'register',
            display_name: name,
            contact_kind: kind,
            password,
            locale: locale.value,
            consent: city.value?.consent_version ?? '',
            ...(kind !== 'none' && { contact }),
            ...(shared && { shared_computer: true }),
            // What was chosen as a visitor goes along.
            ...(area.value !== undefined && { area: area.value }),
            ...(category.value && { interests: [category.value] }),
        });
        if (outcome?.ok) clear();
    };
    return (
        <Form
            lead={
                <>
                    {t(text.already)} <a href={askFirst('/login', to)}>{t(action.logIn)}</a>
                </>
            }
            errors={errors.list}
            refused={errors.whole}
            submit={t(text.agree)}
            busy={sending.busy}
            onSubmit={() => errors.isFilled() && void send()}
        >
            <TextField
                id="display_name"
                label={t(text.name)}
                support={t(text.nameSupport)}
                required
                value={name}
                maxLength={40}
                autocomplete="nickname"
                error={errors.of('display_name')}
                onChange={(typed) => set({ name: typed })}
            />
            <ContactChoice reached={form} error={errors.of('contact')} onChange={set} />
            <PasswordField
                id="password"
                label={t(text.password)}
                kind="new"
                value={password}
                error={errors.of('password')}
                onChange={setPassword}
            />
            <SharedComputer shared={shared} onChange={setShared} />
            {city.value && (
                <p>
                    <Text3View of={city.value.consent} note="line" />
                </p>
            )}
        </Form>
    );
}
