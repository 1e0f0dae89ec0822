import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import './upgrades.mjs';

const server = createServer((asked, response) => response.end(`answered ${asked.method}`));
server.on('upgrade', (_asked, socket) => socket.end());
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());

it.each(['websocket', 'h2c'])('answers a request that offers %s as if it did not', async (protocol) => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET / HTTP/1.1\r\nhost: a\r\nupgrade: ${protocol}\r\nconnection: upgrade\r\n\r\n`);
  let answer = '';
  for await (const piece of socket) {
    answer += piece;
    if (answer.includes('answered')) break;
  }
  expect(answer).toMatch(/^HTTP\/1.1 200 OK.*answered GET/s);
});
