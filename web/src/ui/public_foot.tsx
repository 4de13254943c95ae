// The end of every public page: paper, LINE, calendar, and 「内容がおかしいと知らせる」. Loaded after the rest.
import type { JSX } from 'preact';
import type { Instant, Text3 } from '../protocol';
import { useLater } from './use_later';

export interface FootProps {
    // The short address: /e/42, /n/42, /g/42, /f/42.
    readonly path: string;
    readonly title: Text3;
    // What may be put into a calendar.
    readonly dates?: readonly FootDate[];
    readonly place?: string;
}

export interface FootDate {
    readonly id: number;
    readonly from: Instant;
    readonly to: Instant;
}

export function PublicFoot(props: FootProps): JSX.Element | null {
    const parts = useLater(() => import('./public_foot_parts'));
    return parts ? <parts.Foot key={props.path} {...props} /> : null;
}
