// When an event takes place: one date or several, with hours, without them, or only the month.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { OccurrenceView } from '../protocol';
import { Button } from '../ui/button';
import { RadioChoices } from '../ui/choices';
import { DateField } from '../ui/date_field';
import { EventWhen } from '../ui/event_when';
import { TextField } from '../ui/field';
import { emptyDate, weekLater, type DateForm, type EventForm } from './event_form';
import type { FieldsProps } from './post_fields';
import { text } from './post_when.text';
import { focusRow } from './row_focus';

const most = 60;

export function Dates({ form, set, error }: FieldsProps<EventForm>): JSX.Element {
    const { dates } = form;
    const change = (at: number, part: Partial<DateForm>): void =>
        set({ dates: dates.map((date, n) => (n === at ? { ...date, ...part } : date)) });
    const last = dates.at(-1) ?? emptyDate;
    const show = (some: readonly DateForm[], at: number): void => {
        set({ dates: some });
        focusRow(`day${at}`);
    };
    return (
        <>
            {dates.map((date, at) => (
                <fieldset key={at} class="post-role">
                    <legend>{t(dates.length > 1 ? text.dateNumber(at + 1) : text.when)}</legend>
                    <DateFields at={at} date={date} error={error} onChange={(part) => change(at, part)} />
                    {dates.length > 1 && (
                        <Button
                            kind="quiet"
                            onPress={() =>
                                show(
                                    dates.filter((_, n) => n !== at),
                                    Math.max(0, at - 1),
                                )
                            }
                        >
                            {t(text.dropDate)}
                        </Button>
                    )}
                </fieldset>
            ))}
            {last.open !== 'day' && dates.length < most && (
                <p>
                    <Button onPress={() => show([...dates, weekLater(last)], dates.length)}>
                        {t(text.addDate)}
                    </Button>
                </p>
            )}
        </>
    );
}

// A date of an event that is there, with what is still open about it.
export function DateSaid({ date }: { readonly date: OccurrenceView | undefined }): JSX.Element | null {
    if (!date) return null;
    return <EventWhen date={date} />;
}

interface Props {
    readonly at: number;
    readonly date: DateForm;
    readonly error: (field: string) => string | undefined;
    readonly onChange: (part: Partial<DateForm>) => void;
}

export function DateFields({ at, date, error, onChange }: Props): JSX.Element {
    return (
        <>
            <RadioChoices<DateForm['open'] | 'known'>
                legend={t(text.known)}
                choices={(['known', 'time', 'day'] as const).map((value) => ({
                    value,
                    words: t(text.knownKind[value]),
                }))}
                chosen={[date.open || 'known']}
                onChoose={([open]) => onChange({ open: open === 'time' || open === 'day' ? open : '' })}
            />
            {date.open === 'day' ? (
                <MonthField at={at} date={date} error={error} onChange={onChange} />
            ) : (
                <DateField
                    id={`day${at}`}
                    legend={t(text.day)}
                    required
                    value={date.day}
                    error={error(`day${at}`)}
                    onChange={(day) => onChange({ day })}
                />
            )}
            {date.open === '' && <Hours at={at} date={date} error={error} onChange={onChange} />}
        </>
    );
}

function MonthField({ at, date, error, onChange }: Props): JSX.Element {
    const set = (part: Partial<DateForm['day']>): void => onChange({ day: { ...date.day, ...part } });
    return (
        <div class="post-row">
            <TextField
                id={`day${at}`}
                label={t(text.year)}
                required
                inputMode="numeric"
                maxLength={4}
                value={date.day.year}
                error={error(`day${at}`)}
                onChange={(year) => set({ year })}
            />
            <TextField
                label={t(text.month)}
                required
                inputMode="numeric"
                maxLength={2}
                value={date.day.month}
                onChange={(month) => set({ month })}
            />
        </div>
    );
}

function Hours({ at, date, error, onChange }: Props): JSX.Element {
    return (
        <div class="post-row">
            <TextField
                id={`from${at}`}
                label={t(text.from)}
                required
                support={t(text.timeExample)}
                value={date.from}
                maxLength={8}
                error={error(`from${at}`)}
                onChange={(from) => onChange({ from })}
            />
            <TextField
                id={`to${at}`}
                label={t(text.to)}
                required
                support={t(text.timeExample)}
                value={date.to}
                maxLength={8}
                error={error(`to${at}`)}
                onChange={(to) => onChange({ to })}
            />
            <TextField
                id={`doors${at}`}
                label={t(text.doors)}
                support={t(text.optional)}
                value={date.doors}
                maxLength={8}
                error={error(`doors${at}`)}
                onChange={(doors) => onChange({ doors })}
            />
        </div>
    );
}
