// Why this is shown to me: at most two reasons on a card, all of them behind 「なぜ？」, also what does not fit.
import type { JSX } from 'preact';
import { ruby } from '../i18n/ruby';
import { raw, t, type Three } from '../i18n/text';
import type { Fit, Reason } from '../protocol';
import { residentReason, staffReason } from '../reason';
import { Disclosure } from './disclosure';
import { text } from './reasons.text';
import './reasons.css';

type Reader = 'resident' | 'staff';

interface Props {
    readonly reasons: readonly Reason[];
    readonly reader?: Reader;
}

const say = (reason: Reason, reader: Reader): Three | undefined =>
    reader === 'staff' ? staffReason(reason) : residentReason(reason);

// Two for a card: what fits, and where that is less, what the person has to judge.
export function ReasonLine({ reasons, reader = 'resident' }: Props): JSX.Element | null {
    const said = (fit: Fit): Three[] => of(reasons, fit).flatMap((reason) => say(reason, reader) ?? []);
    const fits = said('good').slice(0, 2);
    const unknown = said('unknown').slice(0, 2 - fits.length);
    if (fits.length + unknown.length === 0) return null;
    return (
        <p class="reason-line">
            <Said head={text.fits} said={fits} />
            <Said head={text.judge} said={unknown} />
        </p>
    );
}

function Said({ head, said }: { readonly head: Three; readonly said: readonly Three[] }): JSX.Element | null {
    if (said.length === 0) return null;
    return (
        <span class="reason-said">
            <span class="reason-head">{t(head)}</span> {ruby(said.map(raw).join(' / '))}
        </span>
    );
}

export function Why({ reasons, reader = 'resident' }: Props): JSX.Element | null {
    if (reasons.length === 0) return null;
    return (
        <Disclosure summary={t(text.why)}>
            <ReasonList title={text.fits} sign="○" reasons={of(reasons, 'good')} reader={reader} />
            <ReasonList title={text.judge} sign="？" reasons={of(reasons, 'unknown')} reader={reader} />
            <ReasonList
                title={text.doesNotFit}
                sign="△"
                reasons={[...of(reasons, 'bad'), ...of(reasons, 'blocking')]}
                reader={reader}
            />
        </Disclosure>
    );
}

interface ListProps extends Required<Props> {
    readonly title: Three;
    readonly sign: string;
}

function ReasonList({ title, sign, reasons, reader }: ListProps): JSX.Element | null {
    if (reasons.length === 0) return null;
    return (
        <>
            <p class="reason-head">{t(title)}</p>
            <ul role="list" class="reason-list">
                {reasons.map((reason) => {
                    const three = say(reason, reader);
                    return (
                        three && (
                            <li data-sign={sign}>
                                <span>{t(three)}</span>
                            </li>
                        )
                    );
                })}
            </ul>
        </>
    );
}

function of(reasons: readonly Reason[], fit: Fit): Reason[] {
    return reasons.filter((reason) => reason.fit === fit);
}
