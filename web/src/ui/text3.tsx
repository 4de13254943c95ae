// A text that somebody wrote: in the reader's language where it exists, else in Japanese, marked and said so.
import type { JSX } from 'preact';
import { languageTag, locale } from '../i18n/locale';
import { ruby, withoutRuby } from '../i18n/ruby';
import { t } from '../i18n/text';
import type { Long3, Text3 } from '../protocol';
import { text } from './text3.text';
import './text3.css';

interface Props {
    readonly of: Text3 | Long3;
    // chip: beside a title; line: under a paragraph; none: where the text around says it already.
    readonly note?: 'chip' | 'line' | 'none';
}

// As a string without ruby, for titles of windows, labels, receipts.
export function plainText3(of: Text3 | Long3): string {
    return withoutRuby(of[locale.value] || of.ja);
}

export function Text3View({ of, note = 'none' }: Props): JSX.Element {
    const own = of[locale.value];
    if (own) return <span>{ruby(own)}</span>;
    return (
        <>
            <span lang={languageTag.ja}>{ruby(of.ja)}</span>
            {note === 'chip' && (
                <>
                    {' '}
                    <span class="japanese-chip">{t(text.chip)}</span>
                </>
            )}
            {note === 'line' && <p class="japanese-line">{t(text.line)}</p>}
        </>
    );
}
