// Hours as somebody wrote them: in the reader's language where they are plain, else in Japanese, marked.
import type { JSX } from 'preact';
import { locale } from '../i18n/locale';
import { raw, t } from '../i18n/text';
import { inParts } from './date_time';
import { Text3View } from './text3';
import { useLater } from './use_later';

export function Hours({ of }: { readonly of: string }): JSX.Element {
    const reads = useLater(() => import('../i18n/hours'), locale.value !== 'ja');
    const said = reads?.sayHours(of);
    return said ? <span>{inParts(raw(said))}</span> : <span lang="ja">{of}</span>;
}

// The days on which it is closed, in the same way.
export function ClosedDays({ of }: { readonly of: string }): JSX.Element {
    const reads = useLater(() => import('../i18n/closed_days'), locale.value !== 'ja');
    const said = reads?.sayClosed(of);
    return said ? <span>{t(said)}</span> : <Text3View of={{ ja: of }} note="chip" />;
}
