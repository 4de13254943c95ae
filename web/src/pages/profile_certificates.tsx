// 資格・免許: what somebody has seen, with who it was and when. It is shown here, not typed here.
import type { JSX } from 'preact';
import { now } from '../clock';
import { sayDay } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { t } from '../i18n/text';
import type { CertificateHeld } from '../protocol';
import { city } from '../session';
import { Text3View } from '../ui/text3';
import { text } from './certificates.text';

export default function Certificates({ held }: { readonly held: readonly CertificateHeld[] }): JSX.Element {
    const said = (date: string): string => sayDay(locale.value, fromDate(date), now());
    return (
        <div id="certificates">
            <h2 class="field-label">{t(text.certificates)}</h2>
            {held.length > 0 && (
                <ul>
                    {held.map(({ certificate, confirmed, confirmed_by: who, valid_until: until }) => (
                        <li key={certificate}>
                            <Text3View of={city.value?.certificates[certificate] ?? { ja: certificate }} />{' '}
                            <span class="soft">
                                {t(text.confirmedOn(said(confirmed), who))}{' '}
                                {until && t(text.validUntil(said(until)))}
                            </span>
                        </li>
                    ))}
                </ul>
            )}
            <p class="soft">{t(text.certificatesHow)}</p>
        </div>
    );
}
