import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import './methods.mjs';

const server = createServer((asked, response) => response.end(asked.method));
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

/** @param {string} method */
async function answerTo(method) {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const asking = request({ port, host: '127.0.0.1', method }).end();
  const [response] = await once(asking, 'response');
  let text = '';
  for await (const piece of response) text += piece;
  return { status: response.statusCode, allow: response.headers.allow, text };
}

it.each(['TRACE', 'PROPFIND'])('answers 405 to %s, which no address takes', async (method) => {
  const { status, allow, text } = await answerTo(method);
  expect(status).toBe(405);
  expect(allow).toContain('GET');
  expect(JSON.parse(text)).toMatchObject({ status: 405, type: 'urn:onset:problem:method-not-allowed' });
});

it.each(['GET', 'POST', 'DELETE', 'OPTIONS'])('lets %s through, once', async (method) => {
  expect(await answerTo(method)).toMatchObject({ status: 200, text: method });
});
