import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import './methods.mjs';

const server = createServer((asked, response) => response.end(`${asked.method} ${asked.url}`));
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

/**
 * @param {string} method
 * @param {string} path
 */
async function answerTo(method, path = '/') {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const asking = request({ port, host: '127.0.0.1', method, path }).end();
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
  expect(await answerTo(method)).toMatchObject({ status: 200, text: `${method} /` });
});

it('tells whoever asks for the options of the whole server, and takes nothing else there', async () => {
  expect(await answerTo('OPTIONS', '*')).toMatchObject({
    status: 204,
    allow: expect.stringContaining('GET'),
    text: '',
  });
  const { status, allow, text } = await answerTo('GET', '*');
  expect([status, allow, JSON.parse(text).status]).toEqual([405, 'OPTIONS', 405]);
});

it.each([
  ['http://localhost:3000/api/v1/health?a=http://b', '/api/v1/health?a=http://b'],
  ['HTTPS://elsewhere.example', '/'],
  ['http://elsewhere.example?a=b', '/?a=b'],
  ['/http://elsewhere.example', '/http://elsewhere.example'],
])('reads %s as %s', async (path, address) => {
  expect((await answerTo('GET', path)).text).toBe(`GET ${address}`);
});
