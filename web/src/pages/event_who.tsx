// Who may come and how they sign up; what one should know before behind it.
import type { JSX } from 'preact';
import { audience, way } from '../i18n/codes.text';
import { plain, t } from '../i18n/text';
import { Audience, SignUpWay } from '../protocol';
import { Disclosure } from '../ui/disclosure';
import { Select, TextField } from '../ui/field';
import type { EventForm } from './event_form';
import { EventMore } from './event_more';
import { Seats } from './event_seats';
import { ContactFields } from './post_contact';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { text as facts } from './event.text';
import { text } from './post_who.text';

type Props = FieldsProps<Omit<EventForm, 'dates'>>;

// withSeats: where each date does not say its own.
export default function EventWho(props: Props & { readonly withSeats: boolean }): JSX.Element {
    const { form, set, error, withSeats } = props;
    return (
        <>
            <Select
                label={t(text.audience)}
                required
                value={form.audience}
                options={optionsOf(Audience, audience)}
                onChange={(code) =>
                    set({ audience: Audience.find((each) => each === code) ?? form.audience })
                }
            />
            <Ages form={form} set={set} error={error} />
            <Alone form={form} set={set} error={error} />
            <Select
                label={t(text.way)}
                value={form.way}
                options={optionsOf(SignUpWay, way)}
                onChange={(code) => set({ way: SignUpWay.find((each) => each === code) ?? form.way })}
            />
            {form.way === 'site' && (
                <TextField
                    id="site"
                    label={t(text.site)}
                    required
                    support={t(text.siteExample)}
                    maxLength={300}
                    value={form.site}
                    error={error('site')}
                    onChange={(site) => set({ site })}
                />
            )}
            {withSeats && <Seats way={form.way} form={form} set={set} error={error} />}
            <ContactFields form={form} set={set} error={error} />
            <Disclosure summary={t(text.moreFacts)} open={hasMore(form)}>
                <EventMore form={form} set={set} error={error} />
            </Disclosure>
        </>
    );
}

function hasMore(form: Props['form']): boolean {
    const { fee, bring, weather, access, languages, photos, coHosts } = form;
    return (
        fee !== 'not_stated' ||
        Boolean(bring || weather || photos || coHosts || access.length || languages.length)
    );
}

// What a pupil and a parent ask first.
function Alone({ form, set }: Props): JSX.Element {
    return (
        <Select
            label={t(text.alone)}
            value={form.alone}
            options={[
                { value: '', words: plain(text.notSaid) },
                { value: 'yes', words: plain(facts.childrenAlone) },
                { value: 'no', words: plain(facts.withAdult) },
            ]}
            onChange={(code) => set({ alone: code === 'yes' || code === 'no' ? code : '' })}
        />
    );
}

function Ages({ form, set, error }: Props): JSX.Element {
    return (
        <div class="post-row">
            <TextField
                id="minAge"
                label={t(text.minAge)}
                support={t(text.optional)}
                inputMode="numeric"
                maxLength={3}
                value={form.minAge}
                error={error('minAge')}
                onChange={(minAge) => set({ minAge })}
            />
            <TextField
                id="maxAge"
                label={t(text.maxAge)}
                support={t(text.optional)}
                inputMode="numeric"
                maxLength={3}
                value={form.maxAge}
                error={error('maxAge')}
                onChange={(maxAge) => set({ maxAge })}
            />
        </div>
    );
}
