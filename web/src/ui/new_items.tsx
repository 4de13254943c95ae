// 新しいものが2件あります〔見る〕. Above its list; who presses it arrives at the first of them.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import { Button } from './button';
import { text } from './section.text';

interface Props {
    readonly waiting: number;
    readonly onShow: () => void;
}

export function NewItems({ waiting, onShow }: Props): JSX.Element | null {
    const place = useRef<HTMLParagraphElement>(null);
    if (waiting === 0) return null;
    const show = (): void => {
        const list = place.current?.parentElement;
        onShow();
        requestAnimationFrame(() => list?.querySelector<HTMLElement>('.card a')?.focus());
    };
    return (
        <p class="new-items" role="status" ref={place}>
            <Button onPress={show}>{t(text.newItems(waiting))}</Button>
        </p>
    );
}
