// node ws.js PORT: the floor's small service on the npm package `ws`.
const { WebSocketServer } = require('ws');

const followers = new Map(); // channel -> Set of sockets

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]), backlog: 4096 });
server.on('connection', (socket, request) => {
    const channel = new URL(request.url, 'http://localhost').searchParams.get('ch');
    if (!followers.has(channel)) followers.set(channel, new Set());
    followers.get(channel).add(socket);
    socket.on('close', () => followers.get(channel).delete(socket));
    socket.on('message', (data) => {
        const text = data.toString();
        const bar = text.indexOf('|');
        const message = text.slice(bar + 1);
        for (const follower of followers.get(text.slice(1, bar)) ?? []) follower.send(message);
    });
});
