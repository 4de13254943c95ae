// Follows a stream that no answer names: what it says is all there is to know, so after a resync it is simply asked for
// again. Gives back how to stop.
import { effect } from '@preact/signals';
import { live, socket } from './live';
import { streamOf } from './state';

export function following(stream: string): () => void {
    let seen = streamOf(live.peek(), stream).rereads;
    let stop = socket.follow(stream);
    const stopWatching = effect(() => {
        const { rereads } = streamOf(live.value, stream);
        if (rereads === seen) return;
        seen = rereads;
        const before = stop;
        stop = socket.follow(stream);
        before();
    });
    return () => {
        stopWatching();
        stop();
    };
}
