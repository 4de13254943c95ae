// The fields of an imported row that staff can put right before it is taken over.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { way as wayWords } from '../i18n/codes.text';
import { plain, raw, t, type Three } from '../i18n/text';
import type { ImportedEvent, ImportedFacility } from '../protocol';
import { Button, Buttons } from '../ui/button';
import { DateField } from '../ui/date_field';
import { Select, TextField } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { action } from '../i18n/actions.text';
import { useAnswer } from '../use_answer';
import {
    correctedEvent,
    correctedFacility,
    eventErrors,
    eventForm,
    facilityErrors,
    facilityForm,
    manyDays,
    ways,
    type Errors,
} from './import_form';
import { text } from './import_review.text';

interface Props<Read> {
    readonly read: Read;
    readonly busy: boolean;
    readonly onSend: (corrected: Read) => void;
    readonly onStop: () => void;
}

export function CorrectEvent({ read, busy, onSend, onStop }: Props<ImportedEvent>): JSX.Element {
    const [form, setForm] = useState(() => eventForm(read));
    const [errors, setErrors] = useState<Errors>({});
    const set = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
    const facilities = useAnswer({ type: 'list_facilities' }).answer?.facilities ?? [];
    const send = (): void => {
        const found = eventErrors(form, read);
        setErrors(found);
        if (Object.keys(found).length === 0) onSend(correctedEvent(form, read));
    };
    return (
        <Correction busy={busy} verb={text.correctedEvent} onSend={send} onStop={onStop}>
            <Line
                label={text.name}
                value={form.name}
                error={errors['name']}
                onChange={(name) => set({ name })}
            />
            <DateField
                legend={t(text.day)}
                value={form.day}
                error={said(errors['day'])}
                onChange={(day) => set({ day })}
            />
            {manyDays(read) && (
                <DateField
                    legend={t(text.lastDay)}
                    value={form.lastDay}
                    onChange={(lastDay) => set({ lastDay })}
                />
            )}
            <Line
                label={text.from}
                value={form.from}
                support={text.timeExample}
                onChange={(from) => set({ from })}
            />
            <Line label={text.to} value={form.to} error={errors['to']} onChange={(to) => set({ to })} />
            <Select
                label={t(text.facility)}
                value={String(form.facility ?? '')}
                options={[
                    { value: '', words: plain(text.noFacility) },
                    ...facilities.map(({ id, name }) => ({ value: String(id), words: plainText3(name) })),
                ]}
                onChange={(id) => set({ facility: Number(id) || undefined })}
            />
            <Line label={text.place} value={form.place} onChange={(place) => set({ place })} />
            <Select
                label={t(text.way)}
                value={form.way}
                options={ways.map((value) => ({ value, words: plain(wayWords[value]) }))}
                onChange={(code) => set({ way: ways.find((each) => each === code) ?? form.way })}
            />
            <Line
                label={text.phone}
                value={form.phone}
                error={errors['phone']}
                onChange={(phone) => set({ phone })}
            />
        </Correction>
    );
}

export function CorrectFacility({ read, busy, onSend, onStop }: Props<ImportedFacility>): JSX.Element {
    const [form, setForm] = useState(() => facilityForm(read));
    const [errors, setErrors] = useState<Errors>({});
    const set = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }));
    const send = (): void => {
        const found = facilityErrors(form);
        setErrors(found);
        if (Object.keys(found).length === 0) onSend(correctedFacility(form, read));
    };
    return (
        <Correction busy={busy} verb={text.correctedFacility} onSend={send} onStop={onStop}>
            <Line
                label={text.name}
                value={form.name}
                error={errors['name']}
                onChange={(name) => set({ name })}
            />
            <Line label={text.phone} value={form.phone} onChange={(phone) => set({ phone })} />
            <Line label={text.lat} value={form.lat} error={errors['lat']} onChange={(lat) => set({ lat })} />
            <Line label={text.lon} value={form.lon} onChange={(lon) => set({ lon })} />
        </Correction>
    );
}

const said = (error: Three | undefined): string | undefined => error && raw(error);

interface LineProps {
    readonly label: Three;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly error?: Three | undefined;
    readonly support?: Three;
}

function Line({ label, value, onChange, error, support }: LineProps): JSX.Element {
    return (
        <TextField
            label={t(label)}
            value={value}
            maxLength={120}
            error={said(error)}
            support={support && t(support)}
            onChange={onChange}
        />
    );
}

interface CorrectionProps {
    readonly busy: boolean;
    readonly verb: Three;
    readonly onSend: () => void;
    readonly onStop: () => void;
    readonly children: (JSX.Element | false)[];
}

function Correction({ busy, verb, onSend, onStop, children }: CorrectionProps): JSX.Element {
    const submit = (event: Event): void => {
        event.preventDefault();
        onSend();
    };
    return (
        <form onSubmit={submit} noValidate>
            {children}
            <Buttons>
                <Button kind="main" type="submit" busy={busy}>
                    {t(verb)}
                </Button>
                <Button onPress={onStop}>{t(action.stop)}</Button>
            </Buttons>
        </form>
    );
}
