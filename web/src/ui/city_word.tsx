// A word of this city, with its explanation on tap: people who moved in lately do not know 地域協議会.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { locale } from '../i18n/locale';
import { plain } from '../i18n/text';
import { ruby } from '../i18n/ruby';
import { cityWord, explanation } from '../i18n/words';
import { text } from './city_word.text';
import { Text3View } from './text3';
import './city_word.css';

export function CityWord({ word }: { readonly word: string }): JSX.Element {
    const [open, setOpen] = useState(false);
    const id = useId();
    const words = cityWord(word);
    const explained = explanation(word);
    if (!explained) return <span>{ruby(words)}</span>;
    return (
        <span class="city-word">
            <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
                {ruby(words)}
                <span aria-hidden="true">{locale.value === 'en' ? ' ?' : '？'}</span>
                <span class="visually-hidden">{plain(text.whatIsIt)}</span>
            </button>
            <span class="city-word-explanation" id={id} hidden={!open}>
                <Text3View of={explained} />
            </span>
        </span>
    );
}
