// Loaded into the web server before Next, which answers 500 to methods that it does not know, and to `*`, which stands for the
// whole server (RFC 9112, 3.2.4): they get 405, and what OPTIONS asks. An address with its host before it, as proxies send
// it (3.2.2), is the address alone: Next would redirect it to itself.
import { subscribe } from 'node:diagnostics_channel';

const KNOWN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * @param {string} detail
 * @param {readonly string[]} allow
 */
const refusal = (detail, allow) => ({
  allow: allow.join(', '),
  body: JSON.stringify({
    ...{ type: 'urn:onset:problem:method-not-allowed', title: 'This address does not take this method', status: 405 },
    detail,
  }),
});

const UNKNOWN_METHOD = refusal(`No address takes anything but ${KNOWN.join(', ')}.`, KNOWN);
const WHOLE_SERVER = refusal('The whole server takes OPTIONS.', ['OPTIONS']);

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
    if (!KNOWN.includes(request.method ?? '')) return refuse(response, UNKNOWN_METHOD);
    if (request.url === '*') return answerForAll(request, response);
    request.url = withoutHost(request.url ?? '/');
    for (const answer of answering) answer.call(server, request, response);
  });
});

/** @param {string} url */
function withoutHost(url) {
  if (!/^https?:\/\//i.test(url)) return url;
  const address = url.replace(/^https?:\/\/[^/?#]*/i, '');
  return address.startsWith('/') ? address : `/${address}`;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function answerForAll({ method }, response) {
  if (method !== 'OPTIONS') return refuse(response, WHOLE_SERVER);
  response.writeHead(204, { allow: KNOWN.join(', ') }).end();
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {ReturnType<typeof refusal>} refused
 */
function refuse(response, { allow, body }) {
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store', allow };
  response.writeHead(405, headers).end(body);
}
