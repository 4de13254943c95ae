// What pages use: const page = useAnswer({ type: 'get_event', event: 42 });
import { useEffect, useRef, useState } from 'preact/hooks';
import { pathOf, query } from './api';
import { browserClock } from './clock';
import { locale } from './i18n/locale';
import { dispatch, live, socket } from './live';
import type { AnswerOf, Query } from './protocol';
import { Reader, type OnNews, type Reading } from './reader';

export interface LiveReading<Answer> extends Reading<Answer> {
    readonly again: () => void;
}

// Read again when the query or the language changes; left alone while the query is undefined.
export function useAnswer<Q extends Query>(
    wish: Q | undefined,
    onNews: OnNews = 'read',
): LiveReading<AnswerOf<Q['type']>> {
    type Answer = AnswerOf<Q['type']>;
    const [reading, setReading] = useState<Reading<Answer>>({ loading: true, news: false });
    const reader = useRef<Reader<Answer>>(undefined);
    const address = wish && `${locale.value} ${pathOf(wish)}`;
    useEffect(() => {
        if (!wish) return;
        const parts = { live, dispatch, follow: (stream: string) => socket.follow(stream), clock: browserClock, random: Math.random };
        const own = new Reader<Answer>(parts, (signal) => query(wish, signal), setReading, onNews);
        reader.current = own;
        setReading((before) => ({ ...before, loading: true }));
        void own.read();
        return () => own.stop();
    }, [address, onNews]);
    return { ...reading, again: () => void reader.current?.read() };
}
