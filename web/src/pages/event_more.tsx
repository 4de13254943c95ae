// What people miss at once when it is not said: fee, what to bring, rain, access, languages, pictures. Coded where
// it can be, so that it reads in all three languages.
import type { JSX } from 'preact';
import { access, fee, weather } from '../i18n/codes.text';
import { photos } from '../i18n/staff_codes.text';
import { languageCodes, languageName } from '../i18n/languages';
import { plain, t } from '../i18n/text';
import { Access, FeeKind, Photos, Weather } from '../protocol';
import { CheckChoices } from '../ui/choices';
import { DateField } from '../ui/date_field';
import { Select, TextField } from '../ui/field';
import type { EventForm } from './event_form';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { text } from './post_who.text';

type Props = FieldsProps<Omit<EventForm, 'dates'>>;

const notSaid = () => ({ value: '', words: plain(text.notSaid) });

export function EventMore(props: Props): JSX.Element {
    const { form, set } = props;
    return (
        <>
            <Fee {...props} />
            <TextField
                label={t(text.bring)}
                support={t(text.bringExample)}
                maxLength={80}
                value={form.bring}
                onChange={(bring) => set({ bring })}
            />
            <Rain {...props} />
            <CheckChoices
                legend={t(text.access)}
                choices={Access.map((value) => ({ value, words: t(access[value]) }))}
                chosen={form.access}
                onChoose={(chosen) => set({ access: chosen })}
            />
            <CheckChoices<string>
                legend={t(text.languages)}
                choices={languageCodes.map((value) => ({ value, words: t(languageName(value)) }))}
                chosen={form.languages}
                onChoose={(chosen) => set({ languages: chosen })}
            />
            <Select
                label={t(text.photos)}
                value={form.photos}
                options={[notSaid(), ...optionsOf(Photos, photos)]}
                onChange={(code) => set({ photos: Photos.find((each) => each === code) ?? '' })}
            />
            <TextField
                label={t(text.coHosts)}
                maxLength={200}
                value={form.coHosts}
                onChange={(coHosts) => set({ coHosts })}
            />
        </>
    );
}

function Fee({ form, set, error }: Props): JSX.Element {
    return (
        <>
            <Select
                label={t(text.fee)}
                value={form.fee}
                options={optionsOf(FeeKind, { ...fee, not_stated: text.notSaid })}
                onChange={(code) => set({ fee: FeeKind.find((each) => each === code) ?? form.fee })}
            />
            {form.fee === 'paid' && (
                <div class="post-row">
                    <TextField
                        id="yen"
                        label={t(text.yen)}
                        inputMode="numeric"
                        maxLength={6}
                        value={form.yen}
                        error={error('yen')}
                        onChange={(yen) => set({ yen })}
                    />
                    <TextField
                        label={t(text.covers)}
                        support={t(text.coversExample)}
                        maxLength={120}
                        value={form.covers}
                        onChange={(covers) => set({ covers })}
                    />
                </div>
            )}
        </>
    );
}

function Rain({ form, set, error }: Props): JSX.Element {
    const mayFail = form.weather === 'rain_cancels' || form.weather === 'rain_moves';
    return (
        <>
            <Select
                label={t(text.weather)}
                value={form.weather}
                options={[notSaid(), ...optionsOf(Weather, weather)]}
                onChange={(code) => set({ weather: Weather.find((each) => each === code) ?? '' })}
            />
            {form.weather === 'rain_moves' && (
                <DateField
                    id="rainDay"
                    legend={t(text.rainDay)}
                    value={form.rainDay}
                    error={error('rainDay')}
                    onChange={(rainDay) => set({ rainDay })}
                />
            )}
            {mayFail && (
                <TextField
                    id="weatherBy"
                    label={t(text.weatherBy)}
                    support={t(text.weatherByExample)}
                    maxLength={8}
                    value={form.weatherBy}
                    error={error('weatherBy')}
                    onChange={(weatherBy) => set({ weatherBy })}
                />
            )}
        </>
    );
}
