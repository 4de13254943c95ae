// 話せることば.
import type { JSX } from 'preact';
import { languageCodes, languageName } from '../i18n/languages';
import { plain, t } from '../i18n/text';
import { CheckChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import type { PartProps } from './profile_parts';
import { text } from './profile.text';

export default function Languages({ profile, set }: PartProps): JSX.Element {
    const held = profile.languages ?? [];
    const codes = [...new Set([...languageCodes, ...held])];
    return (
        <Disclosure summary={t(text.languages)} open={held.length > 0}>
            <div class="profile-wide">
                <CheckChoices
                    legend={<span class="visually-hidden">{plain(text.languages)}</span>}
                    choices={codes.map((value) => ({ value, words: t(languageName(value)) }))}
                    chosen={held}
                    onChoose={(chosen) => set({ languages: chosen })}
                />
            </div>
        </Disclosure>
    );
}
