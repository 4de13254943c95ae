// The first step, which events and needs share: what it is.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { Disclosure } from '../ui/disclosure';
import { later } from '../ui/later';
import { TextArea, TextField } from '../ui/field';
import { staleWords, type Common } from './post_form';
import { text } from './post.text';

export interface FieldsProps<Form = Common> {
    readonly form: Form;
    readonly set: (part: Partial<Form>) => void;
    readonly error: (field: string) => string | undefined;
}

type Shared = FieldsProps<Common>;

const CategoryField = later<Shared>(() => import('./post_category'));
const OtherWords = later<Shared>(() => import('./post_words'));
export const StaleWords = later<Omit<Shared, 'error'>>(() => import('./post_stale'));

export function What({ form, set, error }: Shared): JSX.Element {
    return (
        <>
            <TextField
                id="title"
                label={t(text.title)}
                required
                maxLength={80}
                value={form.title}
                error={error('title')}
                onChange={(title) => set({ title })}
            />
            <CategoryField form={form} set={set} error={error} />
            <TextArea
                id="summary"
                label={t(text.summary)}
                support={t(text.optional)}
                maxLength={2000}
                value={form.summary}
                error={error('summary')}
                onChange={(summary) => set({ summary })}
            />
            {staleWords(form).length > 0 && <StaleWords form={form} set={set} />}
            <Disclosure summary={t(text.otherWords)} open={hasOtherWords(form)}>
                <OtherWords form={form} set={set} error={error} />
            </Disclosure>
        </>
    );
}

function hasOtherWords({ titleEasy, titleEn, summaryEasy, summaryEn }: Common): boolean {
    return Boolean(titleEasy || titleEn || summaryEasy || summaryEn);
}
