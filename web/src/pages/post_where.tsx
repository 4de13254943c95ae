// Where it is: a venue of the list, another place, or not decided yet.
import type { JSX } from 'preact';
import { plain, t } from '../i18n/text';
import { RadioChoices } from '../ui/choices';
import { Select, TextField } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { useAnswer } from '../use_answer';
import type { FieldsProps } from './post_fields';
import type { Common, PlaceKind } from './post_form';
import { text } from './post_when.text';

const kinds: readonly PlaceKind[] = ['facility', 'other', 'open'];

export function Where({ form, set, error }: FieldsProps<Common>): JSX.Element {
    const { answer } = useAnswer({ type: 'list_facilities' });
    const places =
        answer?.facilities.map(({ id, name }) => ({ value: String(id), words: plainText3(name) })) ?? [];
    return (
        <>
            <RadioChoices
                legend={t(text.where)}
                required
                choices={kinds
                    .filter((kind) => kind !== 'facility' || places.length > 0)
                    .map((value) => ({ value, words: t(text.placeKind[value]) }))}
                chosen={[form.placeKind]}
                onChoose={([placeKind]) => placeKind && set({ placeKind })}
            />
            {form.placeKind === 'facility' && (
                <Select
                    id="facility"
                    label={t(text.facility)}
                    required
                    value={String(form.facility ?? '')}
                    options={[{ value: '', words: plain(text.choose) }, ...places]}
                    error={error('facility')}
                    onChange={(id) => set({ facility: Number(id) || undefined })}
                />
            )}
            {form.placeKind === 'other' && (
                <TextField
                    id="place"
                    label={t(text.place)}
                    required
                    maxLength={80}
                    value={form.place}
                    error={error('place')}
                    onChange={(place) => set({ place })}
                />
            )}
            {form.placeKind !== 'open' && (
                <>
                    <TextField
                        label={t(text.meeting)}
                        support={t(text.meetingSupport)}
                        maxLength={120}
                        value={form.meeting}
                        onChange={(meeting) => set({ meeting })}
                    />
                    <TextField
                        label={t(text.route)}
                        support={t(text.routeSupport)}
                        maxLength={200}
                        value={form.route}
                        onChange={(route) => set({ route })}
                    />
                </>
            )}
        </>
    );
}
