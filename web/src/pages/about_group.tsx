// What a group says about itself, as fields: what it does, the topic, whom to ask.
import type { JSX } from 'preact';
import { category as topics } from '../i18n/codes.text';
import { t } from '../i18n/text';
import { Category } from '../protocol';
import { CheckChoices } from '../ui/choices';
import { Select, TextArea, TextField } from '../ui/field';
import { optionsOf } from './choose';
import { text as post } from './post_words.text';
import { lifeFields, type AboutForm } from './group_form';
import { ContactFields } from './post_contact';
import type { FieldsProps } from './post_fields';
import { text } from './ask_group.text';

export function AboutGroup({ form, set, error }: FieldsProps<AboutForm>): JSX.Element {
    return (
        <>
            <TextArea
                id="purpose"
                label={t(text.purpose)}
                support={t(text.purposeSupport)}
                rows={4}
                maxLength={1000}
                value={form.purpose}
                error={error('purpose')}
                onChange={(purpose) => set({ purpose })}
            />
            <Select
                label={t(post.category)}
                value={form.category}
                options={optionsOf(Category, topics)}
                onChange={(code) =>
                    set({ category: Category.find((each) => each === code) ?? form.category })
                }
            />
            <Life form={form} set={set} />
            <h2>{t(text.contactHead)}</h2>
            <ContactFields form={form} set={set} error={error} />
        </>
    );
}

function Life({ form, set }: Omit<FieldsProps<AboutForm>, 'error'>): JSX.Element {
    return (
        <>
            <h2>{t(text.lifeHead)}</h2>
            {lifeFields.map((field) => (
                <TextField
                    key={field}
                    id={field}
                    label={t(text.life[field])}
                    support={t(text.lifeExample[field])}
                    maxLength={120}
                    value={form[field]}
                    onChange={(words) => set({ [field]: words })}
                />
            ))}
            <CheckChoices
                legend={t(text.visitorsHead)}
                choices={[{ value: 'visitors', words: t(text.visitors) }]}
                chosen={form.visitors ? ['visitors'] : []}
                onChoose={(chosen) => set({ visitors: chosen.length > 0 })}
            />
        </>
    );
}
