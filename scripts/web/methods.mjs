// Loaded into the web server before Next, which answers 500 to methods that it does not know: they get 405.
import { subscribe } from 'node:diagnostics_channel';

const KNOWN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

const PROBLEM = JSON.stringify({
  type: 'urn:onset:problem:method-not-allowed',
  title: 'This address does not take this method',
  status: 405,
  detail: `No address takes anything but ${KNOWN.join(', ')}.`,
});

/** @type {WeakSet<import('node:http').Server>} */
const guarded = new WeakSet();

// Told before the request is: whoever answers requests is there by then.
subscribe('http.server.request.start', (message) => {
  const { server } = /** @type {{ server: import('node:http').Server }} */ (message);
  if (guarded.has(server)) return;
  guarded.add(server);
  const answering = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (!KNOWN.includes(request.method ?? '')) return refuse(response);
    for (const answer of answering) answer.call(server, request, response);
  });
});

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  const headers = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    allow: KNOWN.join(', '),
  };
  response.writeHead(405, headers).end(PROBLEM);
}
