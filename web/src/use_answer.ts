// What pages use: const page = useAnswer({ type: 'get_event', event: 42 });
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf, query } from './api';
import { browserClock } from './clock';
import { locale } from './i18n/locale';
import { dispatch, live, socket } from './live';
import type { AnswerOf, Query } from './protocol';
import { Reader, type OnNews, type Reading } from './reader';

interface Asked<Answer> extends Reading<Answer> {
    // What the answer answers; while the next one is under way, still the old question.
    readonly question?: string;
}

export interface LiveReading<Answer> extends Asked<Answer> {
    readonly again: () => void;
}

// Read again when the query or the language changes; left alone while the query is undefined.
export function useAnswer<Q extends Query>(
    wish: Q | undefined,
    onNews: OnNews = 'read',
): LiveReading<AnswerOf<Q['type']>> {
    type Answer = AnswerOf<Q['type']>;
    const [reading, setReading] = useState<Asked<Answer>>({ loading: true, news: false });
    const reader = useRef<Reader<Answer>>(undefined);
    const question = wish && `${locale.value} ${pathOf(wish)}`;
    useEffect(() => {
        if (!wish || question === undefined) return;
        const parts = {
            live,
            dispatch,
            follow: (stream: string) => socket.follow(stream),
            clock: browserClock,
            random: Math.random,
        };
        const tell = (now: Reading<Answer>): void => setReading({ ...now, question });
        const own = new Reader<Answer>(parts, (signal) => query(wish, signal), tell, onNews);
        reader.current = own;
        setReading((before) => ({ ...before, loading: true }));
        void own.read();
        return () => own.stop();
    }, [question, onNews]);
    return { ...reading, again: () => void reader.current?.read() };
}
