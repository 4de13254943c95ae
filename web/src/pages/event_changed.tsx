// What else was changed on an event, old and new; its times and its place say so themselves.
import type { JSX } from 'preact';
import { now } from '../clock';
import { ruby } from '../i18n/ruby';
import { t } from '../i18n/text';
import type { Change } from '../protocol';
import { changedName, changedValue, isAsWritten } from './change_words';
import { text } from './event.text';
import { Fact } from './fact';

export function OtherChanges({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
    return (
        <Fact name={text.changed}>
            {changes.map(({ field, old, new: next, at }) => {
                const lang = isAsWritten(field) ? 'ja' : undefined;
                return (
                    <p key={`${field} ${at}`}>
                        {t(changedName(field))}{' '}
                        {old && <s lang={lang}>{ruby(changedValue(field, old, now()))}</s>}
                        {' → '}
                        <span lang={next ? lang : undefined}>{ruby(changedValue(field, next, now()))}</span>
                    </p>
                );
            })}
        </Fact>
    );
}
