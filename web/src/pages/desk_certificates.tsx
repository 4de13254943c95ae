// 資格・免許 of somebody at the counter: the desk sees the paper and says so, with how long it is valid.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { sayDay } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { plain, t } from '../i18n/text';
import type { CertificateHeld, ConfirmCertificate, DropCertificate, ResidentRow } from '../protocol';
import { city } from '../session';
import { dateOf, noDate, type TypedDate } from '../typed_date';
import { Button } from '../ui/button';
import { DateField } from '../ui/date_field';
import { Disclosure } from '../ui/disclosure';
import { Select } from '../ui/field';
import { ConfirmPanel } from '../ui/confirm_panel';
import { ProblemPanel } from '../ui/panel';
import { plainText3, Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { text as words } from './certificates.text';
import { text } from './center_desk.text';

interface Props {
    readonly row: ResidentRow;
    readonly onChange: () => void;
}

export function DeskCertificates({ row, onChange }: Props): JSX.Element | null {
    const known = Object.entries(city.value?.certificates ?? {});
    const held = row.certificates ?? [];
    if (known.length === 0) return null;
    return (
        <>
            {held.length > 0 && (
                <ul>
                    {held.map((one) => (
                        <Held key={one.certificate} row={row} one={one} onChange={onChange} />
                    ))}
                </ul>
            )}
            <Disclosure summary={t(text.certificate)}>
                <Confirm row={row} onChange={onChange} />
            </Disclosure>
        </>
    );
}

const nameOf = (code: string) => city.value?.certificates[code] ?? { ja: code };
const said = (date: string): string => sayDay(locale.value, fromDate(date), now());

function Held({ row, one, onChange }: Props & { readonly one: CertificateHeld }): JSX.Element {
    const dropping = useCommand<DropCertificate>();
    const [asking, setAsking] = useState(false);
    const { certificate } = one;
    const drop = (): void =>
        void dropping
            .send({ type: 'drop_certificate', resident: row.resident, certificate })
            .then((outcome) => outcome?.ok && onChange());
    return (
        <li>
            <Text3View of={nameOf(certificate)} />{' '}
            <span class="soft">
                {t(words.confirmedOn(said(one.confirmed), one.confirmed_by))}{' '}
                {one.valid_until && t(words.validUntil(said(one.valid_until)))}
            </span>
            {asking ? (
                <ConfirmPanel
                    question={t(text.dropAsk(plainText3(nameOf(certificate))))}
                    yes={t(text.drop)}
                    no={t(text.keep)}
                    busy={dropping.busy}
                    onYes={drop}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button kind="quiet" onPress={() => setAsking(true)}>
                    {t(text.drop)}
                </Button>
            )}
            {dropping.problem && <ProblemPanel problem={dropping.problem} />}
        </li>
    );
}

function Confirm({ row, onChange }: Props): JSX.Element {
    const confirming = useCommand<ConfirmCertificate>();
    const [certificate, setCertificate] = useState('');
    const [until, setUntil] = useState<TypedDate>(noDate);
    const [tried, setTried] = useState(false);
    const typed = Object.values(until).some((part) => part.trim() !== '');
    const valid = dateOf(until);
    const wrongDay = tried && typed && valid === undefined;
    const confirm = (): void => {
        setTried(true);
        if (certificate === '' || (typed && valid === undefined)) return;
        void confirming
            .send({
                type: 'confirm_certificate',
                resident: row.resident,
                certificate,
                ...(valid !== undefined && { valid_until: valid }),
            })
            .then((outcome) => outcome?.ok && onChange());
    };
    const choices = Object.entries(city.value?.certificates ?? {});
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                confirm();
            }}
        >
            <Select
                label={t(words.certificates)}
                value={certificate}
                options={[
                    { value: '', words: plain(text.choose) },
                    ...choices.map(([value, name]) => ({ value, words: plainText3(name) })),
                ]}
                error={tried && certificate === '' ? plain(text.noCertificate) : undefined}
                onChange={setCertificate}
            />
            <DateField
                legend={t(text.validUntil)}
                value={until}
                error={wrongDay ? plain(text.noSuchDay) : undefined}
                onChange={setUntil}
            />
            <Button type="submit" icon="done" busy={confirming.busy}>
                {t(text.seen)}
            </Button>
            {confirming.problem && <ProblemPanel problem={confirming.problem} />}
        </form>
    );
}
