// Which event of the group help is wanted for, or none of them.
import type { JSX } from 'preact';
import { now } from '../clock';
import { sayDay } from '../i18n/date';
import { locale } from '../i18n/locale';
import { withoutRuby } from '../i18n/ruby';
import { plain, t } from '../i18n/text';
import type { EventCard, GroupPage } from '../protocol';
import { Select } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { withEvent, type NeedForm } from './need_form';
import { text } from './post.text';

interface Props {
    readonly group: GroupPage;
    readonly form: NeedForm;
    readonly set: (part: Partial<NeedForm>) => void;
}

export default function ForEvent({ group, form, set }: Props): JSX.Element | null {
    if (group.events.length === 0) return null;
    // Several may have one name: the day tells them apart.
    const options = group.events.map(({ id, title, occurrence }) => ({
        value: String(id),
        words: [
            plainText3(title),
            occurrence.undecided !== 'day' && withoutRuby(sayDay(locale.value, occurrence.starts_at, now())),
        ]
            .filter(Boolean)
            .join(' · '),
    }));
    const choose = (id: number): void => {
        const find = (event: number | undefined): EventCard | undefined =>
            group.events.find((each) => each.id === event);
        set(withEvent(form, find(id), find(form.event)));
    };
    return (
        <Select
            label={t(text.forEvent)}
            value={String(form.event ?? '')}
            options={[{ value: '', words: plain(text.noEvent) }, ...options]}
            onChange={(id) => choose(Number(id))}
        />
    );
}
