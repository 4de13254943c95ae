// The second step of an event: its dates and its place.
import type { JSX } from 'preact';
import { Dates } from './event_dates';
import type { EventForm } from './event_form';
import type { FieldsProps } from './post_fields';
import { Where } from './post_where';

export default function EventWhen(props: FieldsProps<EventForm>): JSX.Element {
    return (
        <>
            <Dates {...props} />
            <Where {...props} />
        </>
    );
}
