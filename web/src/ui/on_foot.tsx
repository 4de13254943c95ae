// ・歩いて約12分, behind the name of a place. Nothing where it is not known from where, or where it is no walk.
import type { JSX } from 'preact';
import { base } from '../base';
import { t } from '../i18n/text';
import { minutesOnFoot, type Place } from '../on_foot';
import { text } from './on_foot.text';

export function OnFoot({ to }: { readonly to: Place }): JSX.Element | null {
    const minutes = base.value && minutesOnFoot(base.value, to);
    return minutes === undefined ? null : <span class="fact">{t(text.onFoot(minutes))}</span>;
}
