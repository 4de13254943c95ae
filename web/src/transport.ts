// The wire under socket.ts. Tests put a fake server here.
export interface Wire {
    send(text: string): void;
    close(): void;
}

// Called later, never before the transport has returned. onClose comes once, also when the wire never opened; its
// code is WebSocket's, 1006 for a broken line.
export interface WireEvents {
    readonly onOpen: () => unknown;
    readonly onText: (text: string) => unknown;
    readonly onClose: (code: number) => unknown;
}

export type Transport = (events: WireEvents) => Wire;

export const webSocketTransport =
    (path: string): Transport =>
    (events) => {
        const url = new URL(path, location.href);
        url.protocol = url.protocol.replace('http', 'ws');
        const socket = new WebSocket(url);
        socket.onopen = () => events.onOpen();
        socket.onmessage = ({ data }) => typeof data === 'string' && events.onText(data);
        socket.onclose = ({ code }) => events.onClose(code);
        return {
            send: (text) => socket.send(text),
            close: () => socket.close(),
        };
    };

// A way that few pages take: its code is loaded when it is needed. Nothing is sent before it opens.
export const loadedLater =
    (load: () => Promise<Transport>): Transport =>
    (events) => {
        let closed = false;
        let wire: Wire | undefined;
        load().then(
            (transport) => {
                if (!closed) wire = transport(events);
            },
            () => closed || events.onClose(1006),
        );
        return {
            send: (text) => wire?.send(text),
            close: () => {
                closed = true;
                wire?.close();
            },
        };
    };
