// What else was changed on an event, old and new; its times and its place say so themselves.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { Change } from '../protocol';
import { changedName, ChangedValue } from './change_words';
import { text } from './event.text';
import { Fact } from './fact';

export function OtherChanges({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
    return (
        <Fact name={text.changed}>
            {changes.map((change) => (
                <p key={`${change.field} ${change.at}`}>
                    {t(changedName(change.field))} <ChangedValue {...change} />
                </p>
            ))}
        </Fact>
    );
}
