// Title and description in plain Japanese and in English.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { TextArea, TextField } from '../ui/field';
import type { FieldsProps } from './post_fields';
import { text } from './post_words.text';

export default function OtherWords({ form, set }: FieldsProps): JSX.Element {
    return (
        <>
            <p class="soft small">{t(text.otherWordsWhy)}</p>
            <TextField
                label={t(text.titleEasy)}
                support={
                    <>
                        {t(text.readings)} <span lang="ja">{'{漢字|かんじ}'}</span>
                    </>
                }
                maxLength={80}
                value={form.titleEasy}
                onChange={(titleEasy) => set({ titleEasy, titleMeant: form.title })}
            />
            <TextArea
                label={t(text.summaryEasy)}
                maxLength={2000}
                value={form.summaryEasy}
                onChange={(summaryEasy) => set({ summaryEasy, summaryMeant: form.summary })}
            />
            <TextField
                label={t(text.titleEn)}
                maxLength={80}
                value={form.titleEn}
                onChange={(titleEn) => set({ titleEn, titleMeant: form.title })}
            />
            <TextArea
                label={t(text.summaryEn)}
                maxLength={2000}
                value={form.summaryEn}
                onChange={(summaryEn) => set({ summaryEn, summaryMeant: form.summary })}
            />
        </>
    );
}
