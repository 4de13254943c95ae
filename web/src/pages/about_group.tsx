// What a group says about itself, as fields: what it does, the topic, whom to ask.
import type { JSX } from 'preact';
import { category as topics } from '../i18n/codes.text';
import { t } from '../i18n/text';
import { Category } from '../protocol';
import { Select, TextArea } from '../ui/field';
import { optionsOf } from './choose';
import { text as choose } from './choose.text';
import type { AboutForm } from './group_form';
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
                label={t(choose.category)}
                value={form.category}
                options={optionsOf(Category, topics)}
                onChange={(code) =>
                    set({ category: Category.find((each) => each === code) ?? form.category })
                }
            />
            <h2>{t(text.contactHead)}</h2>
            <ContactFields form={form} set={set} error={error} />
        </>
    );
}
