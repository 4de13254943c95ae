// node socketio.js PORT: the floor's small service on Socket.IO, one room for each channel, WebSocket only.
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => {
    socket.join(socket.handshake.query.ch);
    socket.on('pub', (channel, message) => io.to(channel).emit('m', message));
});
http.listen(Number(process.argv[2]), '127.0.0.1', 4096);
