// Where, in a card: the name as it was written, and how far it is on foot.
import type { JSX } from 'preact';
import { CardLine } from './card';
import { useLater } from './use_later';

interface Props {
    readonly name: string;
    readonly lat?: number | undefined;
    readonly lon?: number | undefined;
}

export function CardPlace({ name, lat, lon }: Props): JSX.Element | null {
    const known = lat !== undefined && lon !== undefined;
    const far = useLater(() => import('./on_foot'), known);
    if (!name) return null;
    return (
        <CardLine icon="place">
            <span class="fact" lang="ja">
                {name}
            </span>
            {known && far && <far.OnFoot to={{ lat, lon }} />}
        </CardLine>
    );
}
