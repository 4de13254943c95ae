// Paper is a channel: every public page prints on A4 with its short address and a QR code. Put it at the page's end.
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { action } from '../i18n/actions.text';
import { locale } from '../i18n/locale';
import { sayPrinted } from '../i18n/printed';
import { ruby } from '../i18n/ruby';
import { plain, t } from '../i18n/text';
import { now } from '../clock';
import type { Instant } from '../protocol';
import { Button } from './button';
import { text } from './print_block.text';
import './print_block.css';

type QrCode = ComponentType<{ readonly address: string; readonly label: string }>;

interface Props {
    readonly path: string; // the short address: /e/42, /n/42, /g/42, /f/42
    readonly days?: readonly Instant[];
}

const mostDays = 12;

export function PrintBlock({ path, days = [] }: Props): JSX.Element {
    const [Qr, setQr] = useState<{ code: QrCode }>();
    useEffect(() => {
        void import('./qr').then(
            ({ default: code }) => setQr({ code }),
            () => {},
        );
    }, []);
    const address = location.origin + path;
    return (
        <div class="print-block">
            {Qr && <Qr.code address={address} label={plain(text.qr)} />}
            <div>
                <p class="print-address">{location.host + path}</p>
                {[...new Set(days.map((at) => sayPrinted(locale.value, at)))]
                    .slice(0, mostDays)
                    .map((said) => (
                        <p key={said} class="print-date">
                            {ruby(said)}
                        </p>
                    ))}
                <p class="print-date">{t(text.printed(sayPrinted(locale.value, now())))}</p>
                <Button icon="print" onPress={() => print()}>
                    {t(action.print)}
                </Button>
            </div>
        </div>
    );
}
