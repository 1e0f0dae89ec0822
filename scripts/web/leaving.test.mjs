import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const leaving = new URL('./leaving.mjs', import.meta.url).href;

// Closes as Next does; what was asked for at /slow is answered a while after.
const server = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    if (request.url !== '/slow') return response.end('quick');
    process.stdout.write('asked ');
    process.once('SIGTERM', () => setTimeout(() => response.end('answered'), 300));
  });
  server.keepAliveTimeout = 60_000;
  process.on('SIGTERM', () => server.close(() => process.exit(0)));
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

it('ends with the last request under way, whoever keeps a connection for a next one', async () => {
  const child = spawn(process.execPath, ['--import', leaving, '--input-type=module', '--eval', server], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(child.stdout.setEncoding('utf8'), 'data');
  const address = { host: '127.0.0.1', port: Number(port) };
  const agent = new Agent({ keepAlive: true });
  const [quick] = await once(get({ ...address, path: '/', agent }), 'response');
  expect(await text(quick)).toBe('quick');
  const unused = connect(address);
  await once(unused, 'connect');
  const slow = once(get({ ...address, path: '/slow' }), 'response');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const [response] = await slow;
  expect(await text(response)).toBe('answered');
  expect(await once(child, 'exit')).toEqual([0, null]);
  unused.destroy();
  agent.destroy();
});
