// What forms use to do something:
//
//   const signing = useCommand();
//   <Button kind="main" busy={signing.busy} onPress={() => signing.send({ type: 'sign_up', … })}>
//   {signing.answer && <Panel …/>}   {signing.problem && <ProblemPanel problem={signing.problem} />}
//
// Leaving the page ends the repeating; what the server has begun it finishes all the same.
import { useEffect, useRef, useState } from 'preact/hooks';
import { command } from './api';
import type { Outcome, Problem } from './problem';
import type { AnswerOf, Command } from './protocol';

export interface Sending<C extends Command> {
    readonly busy: boolean;
    // Still not answered after the first try: say that we are checking.
    readonly still: boolean;
    readonly answer?: AnswerOf<C['type']>;
    readonly problem?: Problem;
}

export function useCommand<C extends Command = Command>() {
    const [state, setState] = useState<Sending<C>>({ busy: false, still: false });
    const leaving = useRef(new AbortController());
    const underWay = useRef(false);
    useEffect(() => () => leaving.current.abort(), []);

    async function send(wish: C): Promise<Outcome<AnswerOf<C['type']>> | undefined> {
        if (underWay.current) return undefined;
        underWay.current = true;
        setState({ busy: true, still: false });
        const { signal } = leaving.current;
        const onStill = (): void => setState({ busy: true, still: true });
        const outcome = await command(wish, { signal, onStill });
        underWay.current = false;
        if (signal.aborted) return undefined;
        setState({
            busy: false,
            still: false,
            ...(outcome.ok ? { answer: outcome.answer } : { problem: outcome.problem }),
        });
        return outcome;
    }

    return { ...state, send, clear: () => setState({ busy: false, still: false }) };
}
