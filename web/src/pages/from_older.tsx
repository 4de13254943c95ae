// The form of an event, begun with an older one.
import type { JSX } from 'preact';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { copyOf } from './event_again';
import type { EventForm } from './event_form';

interface Props {
    readonly event: number;
    readonly then: (first: EventForm) => JSX.Element;
}

export default function FromOlder({ event, then }: Props): JSX.Element {
    const { answer, problem, again } = useAnswer({ type: 'get_event', event }, 'tell');
    if (!answer) return problem ? <ProblemPanel problem={problem} onAgain={again} /> : <Loading />;
    return then(copyOf(answer.fields, answer.occurrences[0]));
}
