// 「共用の端末です」: 20 minutes, and nothing is kept in the browser.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import { CheckChoices } from '../ui/choices';
import { text } from './register.text';

interface Props {
    readonly shared: boolean;
    readonly onChange: (shared: boolean) => void;
}

export function SharedComputer({ shared, onChange }: Props): JSX.Element {
    return (
        <CheckChoices
            legend={t(text.where)}
            chosen={shared ? ['shared'] : []}
            onChoose={(chosen) => onChange(chosen.length > 0)}
            choices={[{ value: 'shared', words: t(text.shared), support: t(text.sharedSupport) }]}
        />
    );
}
