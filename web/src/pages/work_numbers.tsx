// How far looking for people has come for one role: asked, offering, to be rung up.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { RoleWork } from '../protocol';
import { text } from './work_numbers.text';
import './work_numbers.css';

export function Numbers({ work }: { readonly work: RoleWork }): JSX.Element {
    return (
        <p class="work-numbers small">
            <span>{t(text.asked(work.invited))}</span>
            <span>{t(text.offers(work.applied))}</span>
            {work.to_call > 0 && <strong>{t(text.call(work.to_call))}</strong>}
        </p>
    );
}
