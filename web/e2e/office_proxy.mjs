// A proxy before a node, as some offices have one: it knows no WebSocket until it is told to let them through.
import { createServer, request } from 'node:http';
import { connect } from 'node:net';

function passOn(from, to, node) {
    const onward = request(
        { ...node, method: from.method, path: from.url, headers: from.headers },
        (answer) => {
            to.writeHead(answer.statusCode, answer.headers);
            answer.pipe(to);
        },
    );
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
}

function passUpgradeOn(from, socket, node) {
    const onward = connect(node.port, node.hostname, () => {
        const pairs = from.rawHeaders.flatMap((word, i, all) =>
            i % 2 === 0 ? [`${word}: ${all[i + 1]}`] : [],
        );
        onward.write([`GET ${from.url} HTTP/1.1`, ...pairs, '', ''].join('\r\n'));
        onward.pipe(socket);
        socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
}

export async function startOfficeProxy(test, origin) {
    const { hostname, port } = new URL(origin);
    const node = { hostname, port };
    const seen = { letsThrough: false, refused: 0, sockets: 0, events: 0 };
    const upgraded = new Set();
    const server = createServer((from, to) => {
        if (from.url.startsWith('/api/live')) {
            seen.events += 1;
            to.on('close', () => (seen.events -= 1));
        }
        passOn(from, to, node);
    });
    server.on('upgrade', (from, socket) => {
        if (seen.letsThrough) {
            upgraded.add(socket);
            seen.sockets = upgraded.size;
            socket.on('close', () => {
                upgraded.delete(socket);
                seen.sockets = upgraded.size;
            });
            return passUpgradeOn(from, socket, node);
        }
        seen.refused += 1;
        socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    test.after(() => {
        server.closeAllConnections();
        upgraded.forEach((socket) => socket.destroy());
        return new Promise((resolve) => server.close(resolve));
    });
    return { origin: `http://127.0.0.1:${server.address().port}`, seen };
}
