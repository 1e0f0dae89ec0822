import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import './patience.mjs';

const server = createServer((_request, response) => response.end('ok'));
afterAll(() => server.close());

it('lets a request take its time, and its head no longer than before', async () => {
  const { headersTimeout } = server;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  await fetch(`http://127.0.0.1:${address.port}/`);
  expect(server.requestTimeout).toBe(21_600_000);
  expect(server.headersTimeout).toBe(headersTimeout);
});
