// How many can come to a date, and from when until when they sign up and cancel.
import type { JSX } from 'preact';
import { unit } from '../i18n/staff_codes.text';
import { t } from '../i18n/text';
import { CapacityUnit, type SignUpWay } from '../protocol';
import { Disclosure } from '../ui/disclosure';
import { Select, TextField } from '../ui/field';
import type { SeatsForm } from './event_form';
import { MomentField } from './moment_field';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { isEmptyMoment } from './post_form';
import { text } from './post_who.text';

interface Props extends FieldsProps<SeatsForm> {
    readonly way: SignUpWay;
    readonly at?: number; // which date, where each has its own
}

export function Seats({ way, at, form, set, error }: Props): JSX.Element | null {
    if (way === 'not_needed') return null;
    const id = (field: string): string => `${field}${at ?? ''}`;
    const typed = [form.opens, form.closes, form.cancel].some((moment) => !isEmptyMoment(moment));
    return (
        <>
            <div class="post-row">
                <TextField
                    id={id('capacity')}
                    label={t(text.capacity)}
                    support={t(text.capacitySupport)}
                    inputMode="numeric"
                    maxLength={6}
                    value={form.capacity}
                    error={error(id('capacity'))}
                    onChange={(capacity) => set({ capacity })}
                />
                <Select
                    label={t(text.unit)}
                    value={form.unit}
                    options={optionsOf(CapacityUnit, unit)}
                    onChange={(code) =>
                        set({ unit: CapacityUnit.find((each) => each === code) ?? form.unit })
                    }
                />
            </div>
            {way === 'here' && (
                <Disclosure summary={t(text.period)} open={typed}>
                    <p class="soft small">{t(text.periodSupport)}</p>
                    <MomentField
                        id={id('opens')}
                        legend={t(text.opens)}
                        value={form.opens}
                        error={error(id('opens'))}
                        onChange={(opens) => set({ opens })}
                    />
                    <MomentField
                        id={id('closes')}
                        legend={t(text.closes)}
                        value={form.closes}
                        error={error(id('closes'))}
                        onChange={(closes) => set({ closes })}
                    />
                    <MomentField
                        id={id('cancel')}
                        legend={t(text.cancelUntil)}
                        value={form.cancel}
                        error={error(id('cancel'))}
                        onChange={(cancel) => set({ cancel })}
                    />
                </Disclosure>
            )}
        </>
    );
}
