// The Japanese was changed, and the words in the other languages still say what it said before: everybody else would
// read another event. Said beside the words and once more before they are public; the writer decides.
import type { JSX } from 'preact';
import { ruby } from '../i18n/ruby';
import { t } from '../i18n/text';
import { Button } from '../ui/button';
import { Panel } from '../ui/panel';
import { staleWords, withoutWords, type Common } from './post_form';
import { text } from './post_words.text';

interface Props {
    readonly form: Common;
    readonly set: (part: Partial<Common>) => void;
}

export default function StaleWords({ form, set }: Props): JSX.Element | null {
    const stale = staleWords(form);
    if (stale.length === 0) return null;
    const said = stale.flatMap((field) => [
        { of: text[`${field}Easy`], words: form[`${field}Easy`] },
        { of: text[`${field}En`], words: form[`${field}En`] },
    ]);
    return (
        <Panel tone="warning" title={t(text.stale)}>
            <ul>
                {said
                    .filter(({ words }) => words.trim())
                    .map(({ of, words }) => (
                        <li key={of.en}>
                            {t(of)}:{' '}
                            <strong lang={of === text.titleEn || of === text.summaryEn ? 'en' : 'ja'}>
                                {ruby(words)}
                            </strong>
                        </li>
                    ))}
            </ul>
            <p>{t(text.staleHow)}</p>
            <Button onPress={() => set(withoutWords(form, stale))}>{t(text.dropStale)}</Button>
        </Panel>
    );
}
