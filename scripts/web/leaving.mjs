// Loaded into the web server before Next: once it is asked to end, it ends with the last request under way. Node would wait for
// connections on which another might come: for seconds where there was one before, for a minute where there was none.
import { subscribe } from 'node:diagnostics_channel';

/** @typedef {{ server: import('node:http').Server, response: import('node:http').ServerResponse }} Request */

let underWay = 0;
let isLeaving = false;

subscribe('http.server.request.start', (message) => {
  const { server, response } = /** @type {Request} */ (message);
  watchSignals(server);
  underWay += 1;
  response.once('close', () => {
    underWay -= 1;
    hangUpIfDone(server);
  });
});

/** @type {import('node:http').Server | undefined} */
let watched;

/**
 * Not before the first request: until Next listens to signals too, they are to end the process at once.
 * @param {import('node:http').Server} server
 */
function watchSignals(server) {
  if (watched !== undefined) return;
  watched = server;
  const leave = () => {
    isLeaving = true;
    // By then Next listens no more.
    setImmediate(hangUpIfDone, server);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, leave);
}

/** @param {import('node:http').Server} server */
function hangUpIfDone(server) {
  if (isLeaving && underWay === 0) server.closeAllConnections();
}
