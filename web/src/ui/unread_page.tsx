// A page whose answer is not there: on its way, or refused and then said why.
import type { JSX } from 'preact';
import type { Problem } from '../problem';
import { later } from './later';
import { Loading } from './section';

const RefusedPage = later(() => import('./refused_page'));

interface Props {
    readonly page: { readonly problem?: Problem | undefined; readonly again: () => void };
}

export function UnreadPage({ page: { problem, again } }: Props): JSX.Element {
    return problem ? <RefusedPage problem={problem} again={again} /> : <Loading />;
}
