// Where nothing was found: the areas around, or everything where no area was chosen.
import type { JSX } from 'preact';
import { empty } from '../i18n/empty.text';
import { t } from '../i18n/text';
import { addressOf, findOf, type Find } from './find';

interface Props {
    readonly find: Find;
    readonly path: string;
}

export function Wider({ find, path }: Props): JSX.Element {
    const wider =
        find.area === undefined ? findOf({}, { when: 'all' }) : { ...find, area: undefined, page: 1 };
    const words = find.area === undefined ? empty.everything : empty.nearbyToo;
    return <a href={addressOf(path, wider)}>{t(words)}</a>;
}
