// Whom a need looks for, what makes it safe, and whom to ask.
import type { JSX } from 'preact';
import { insurance, reward, risk } from '../i18n/codes.text';
import { plain, t } from '../i18n/text';
import { Insurance, Reward, Risk } from '../protocol';
import { CheckChoices } from '../ui/choices';
import { Select, TextField } from '../ui/field';
import type { NeedForm } from './need_form';
import { ContactFields } from './post_contact';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { Roles } from './post_roles';
import { text } from './post_who.text';

export default function NeedWho({ form, set, error }: FieldsProps<NeedForm>): JSX.Element {
    return (
        <>
            <Roles form={form} set={set} error={error} />
            <h3>{t(text.safety)}</h3>
            <Safety form={form} set={set} error={error} />
            <h3>{t(text.contactHead)}</h3>
            <ContactFields form={form} set={set} error={error} />
            <div class="post-row">
                <TextField
                    label={t(text.dayContact)}
                    support={t(text.optional)}
                    maxLength={60}
                    value={form.dayContact}
                    onChange={(dayContact) => set({ dayContact })}
                />
                <TextField
                    label={t(text.dayPhone)}
                    type="tel"
                    inputMode="tel"
                    maxLength={20}
                    value={form.dayPhone}
                    onChange={(dayPhone) => set({ dayPhone })}
                />
            </div>
        </>
    );
}

function Safety({ form, set }: FieldsProps<NeedForm>): JSX.Element {
    const chosen = [form.firstTimers && 'first', form.withChildren && 'children'] as const;
    const none = { value: '', words: plain(text.notSaid) };
    return (
        <>
            <CheckChoices
                legend={t(text.about)}
                chosen={chosen.filter((each) => each !== false)}
                choices={[
                    { value: 'first', words: t(text.firstTimers) },
                    { value: 'children', words: t(text.withChildren) },
                ]}
                onChoose={(now) =>
                    set({ firstTimers: now.includes('first'), withChildren: now.includes('children') })
                }
            />
            <div class="post-row">
                <Select
                    label={t(text.insurance)}
                    value={form.insurance}
                    options={[none, ...optionsOf(Insurance, insurance)]}
                    onChange={(code) => set({ insurance: Insurance.find((each) => each === code) ?? '' })}
                />
                <Select
                    label={t(text.reward)}
                    value={form.reward}
                    options={[none, ...optionsOf(Reward, reward)]}
                    onChange={(code) => set({ reward: Reward.find((each) => each === code) ?? '' })}
                />
            </div>
            <TextField
                label={t(text.clothes)}
                support={t(text.clothesExample)}
                maxLength={80}
                value={form.bring}
                onChange={(bring) => set({ bring })}
            />
            {(['beside', 'breaks'] as const).map((name) => (
                <TextField
                    key={name}
                    label={t(text[name])}
                    support={t(text[`${name}Example`])}
                    maxLength={120}
                    value={form[name]}
                    onChange={(typed) => set({ [name]: typed })}
                />
            ))}
            <CheckChoices
                legend={t(text.risks)}
                chosen={form.risks}
                choices={Risk.map((value) => ({ value, words: t(risk[value]) }))}
                onChoose={(risks) => set({ risks })}
            />
        </>
    );
}
