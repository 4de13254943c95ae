// What few events say: languages, pictures, who else is in it, when rain is decided about.
import type { JSX } from 'preact';
import { languageName } from '../i18n/languages';
import { photos } from '../i18n/staff_codes.text';
import { t } from '../i18n/text';
import type { EventFields } from '../protocol';
import { Facts } from '../ui/card';
import { Fact } from './fact';
import { text } from './event_more_facts.text';

export function MoreFacts({ fields }: { readonly fields: EventFields }): JSX.Element {
    const { weather_by: by, languages = [] } = fields;
    return (
        <>
            {by !== undefined && (
                <Fact name={text.decided}>
                    <p>{t(text.decidedBy(clock(by)))}</p>
                </Fact>
            )}
            {languages.length > 0 && (
                <Fact name={text.spoken}>
                    <Facts facts={languages.map((code) => t(languageName(code)))} />
                </Fact>
            )}
            {fields.photos && (
                <Fact name={text.photos}>
                    <p>{t(photos[fields.photos])}</p>
                </Fact>
            )}
            {fields.co_hosts && (
                <Fact name={text.coHosts}>
                    <p lang="ja">{fields.co_hosts}</p>
                </Fact>
            )}
        </>
    );
}

const clock = (minutes: number): string =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
