// The fields that events and needs share.
import type { JSX } from 'preact';
import { category as categories } from '../i18n/codes.text';
import { plain, t } from '../i18n/text';
import { Category } from '../protocol';
import { DateField } from '../ui/date_field';
import { Disclosure } from '../ui/disclosure';
import { Select, TextArea, TextField } from '../ui/field';
import { optionsOf } from './choose';
import { plainText3 } from '../ui/text3';
import { useAnswer } from '../use_answer';
import type { Common } from './post_form';
import { text } from './post.text';

export interface FieldsProps<Form = Common> {
    readonly form: Form;
    readonly set: (part: Partial<Form>) => void;
    readonly error: (field: string) => string | undefined;
}

type Shared = FieldsProps<Common>;

export function What({ form, set, error }: Shared): JSX.Element {
    return (
        <>
            <TextField
                id="title"
                label={t(text.title)}
                required
                maxLength={80}
                value={form.title}
                error={error('title')}
                onChange={(title) => set({ title })}
            />
            <Disclosure summary={t(text.otherWords)} open={Boolean(form.titleEasy || form.titleEn)}>
                <TextField
                    label={t(text.titleEasy)}
                    maxLength={80}
                    value={form.titleEasy}
                    onChange={(titleEasy) => set({ titleEasy })}
                />
                <TextField
                    label={t(text.titleEn)}
                    maxLength={80}
                    value={form.titleEn}
                    onChange={(titleEn) => set({ titleEn })}
                />
            </Disclosure>
            <Select
                label={t(text.category)}
                value={form.category}
                options={optionsOf(Category, categories)}
                onChange={(code) =>
                    set({ category: Category.find((each) => each === code) ?? form.category })
                }
            />
            <TextArea
                id="summary"
                label={t(text.summary)}
                maxLength={2000}
                value={form.summary}
                error={error('summary')}
                onChange={(summary) => set({ summary })}
            />
        </>
    );
}

export function Day({ form, set, error }: Shared): JSX.Element {
    return (
        <DateField
            id="day"
            legend={t(text.day)}
            required
            value={form.day}
            error={error('day')}
            onChange={(day) => set({ day })}
        />
    );
}

export function Hours({ form, set, error }: Shared): JSX.Element {
    return (
        <div class="post-row">
            <TextField
                id="from"
                label={t(text.from)}
                required
                support={t(text.timeExample)}
                value={form.from}
                maxLength={8}
                error={error('from')}
                onChange={(from) => set({ from })}
            />
            <TextField
                id="to"
                label={t(text.to)}
                required
                support={t(text.timeExample)}
                value={form.to}
                maxLength={8}
                error={error('to')}
                onChange={(to) => set({ to })}
            />
        </div>
    );
}

export function Where({ form, set, error }: Shared): JSX.Element {
    const { answer } = useAnswer({ type: 'list_facilities' });
    const places =
        answer?.facilities.map(({ id, name }) => ({ value: String(id), words: plainText3(name) })) ?? [];
    return (
        <>
            {places.length > 0 && (
                <Select
                    label={t(text.facility)}
                    value={String(form.facility ?? '')}
                    options={[{ value: '', words: plain(text.noFacility) }, ...places]}
                    onChange={(id) => set({ facility: Number(id) || undefined })}
                />
            )}
            {form.facility === undefined && (
                <TextField
                    id="place"
                    label={t(text.place)}
                    required
                    support={t(text.placeSupport)}
                    maxLength={80}
                    value={form.place}
                    error={error('place')}
                    onChange={(place) => set({ place })}
                />
            )}
            <TextField
                label={t(text.meeting)}
                maxLength={120}
                value={form.meeting}
                onChange={(meeting) => set({ meeting })}
            />
        </>
    );
}

export function Answering({ form, set, error }: Shared): JSX.Element {
    return (
        <>
            <TextField
                label={t(text.bring)}
                maxLength={80}
                value={form.bring}
                onChange={(bring) => set({ bring })}
            />
            <TextField
                id="contact"
                label={t(text.contact)}
                required
                maxLength={60}
                value={form.contact}
                error={error('contact')}
                onChange={(contact) => set({ contact })}
            />
            <TextField
                id="phone"
                label={t(text.phone)}
                type="tel"
                inputMode="tel"
                maxLength={20}
                value={form.phone}
                error={error('phone')}
                onChange={(phone) => set({ phone })}
            />
        </>
    );
}
