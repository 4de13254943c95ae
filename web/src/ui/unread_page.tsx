// A page whose answer is not there: on its way, or refused and then said why.
import type { JSX } from 'preact';
import type { Problem } from '../problem';
import { later } from './later';
import { Loading } from './section';
import type { Subject } from './shown_again';

const RefusedPage = later(() => import('./refused_page'));

interface Props {
    readonly page: { readonly problem?: Problem | undefined; readonly again: () => void };
    readonly of?: Subject; // comes back by itself when it is shown again
}

export function UnreadPage({ page: { problem, again }, of }: Props): JSX.Element {
    return problem ? <RefusedPage problem={problem} again={again} of={of} /> : <Loading />;
}
