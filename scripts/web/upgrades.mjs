// Loaded into the web server before Next, which hangs up on whoever offers another protocol, as Java's HTTP client does with every
// request until it knows the server. Where nobody listens to offers, Node answers the request as if there were none, as the
// standard has it (RFC 9110, 7.8).
import { subscribe } from 'node:diagnostics_channel';

// Told before anything of a connection is read: whoever listens is there by then.
subscribe('net.server.socket', (message) => {
  const { socket } = /** @type {{ socket: import('node:net').Socket & { server?: import('node:net').Server } }} */ (
    message
  );
  socket.server?.removeAllListeners('upgrade');
});
