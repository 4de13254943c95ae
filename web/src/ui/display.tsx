// 文字 小中大 and the three languages, each in its own name. On a telephone behind one labelled button.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { languageTag, locale, locales, type Locale } from '../i18n/locale';
import { ruby } from '../i18n/ruby';
import { t, type Three } from '../i18n/text';
import { textSize, textSizes, type TextSize } from '../prefs';
import { Button } from './button';
import { Chips } from './chips';
import { text } from './shell.text';

const names: Readonly<Record<Locale, string>> = {
    ja: '日本語',
    easy: 'やさしい{日本語|にほんご}',
    en: 'English',
};

const sizes: Readonly<Record<TextSize, Three>> = {
    small: text.small,
    medium: text.medium,
    large: text.large,
};

export function DisplaySettings(): JSX.Element {
    const [open, setOpen] = useState(false);
    return (
        <div class="display" data-open={open}>
            <div class="display-toggle">
                <Button
                    kind="quiet"
                    icon="language"
                    expanded={open}
                    controls="display"
                    onPress={() => setOpen(!open)}
                >
                    {t(text.display)}
                </Button>
            </div>
            <div class="display-choices" id="display">
                <TextSizes />
                <Languages />
            </div>
        </div>
    );
}

function TextSizes(): JSX.Element {
    const chips = textSizes.map((value) => ({ value, words: t(sizes[value]) }));
    return (
        <Chips
            label={t(text.textSize)}
            chips={chips}
            chosen={textSize.value}
            onChoose={(size) => (textSize.value = size)}
        />
    );
}

function Languages(): JSX.Element {
    const chips = locales.map((value) => ({ value, words: ruby(names[value]), lang: languageTag[value] }));
    return (
        <Chips
            label={t(text.language)}
            chips={chips}
            chosen={locale.value}
            onChoose={(language) => (locale.value = language)}
        />
    );
}
