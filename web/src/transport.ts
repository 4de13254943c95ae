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
