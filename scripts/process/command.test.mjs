import { spawn } from 'node:child_process';
import { getEventListeners, once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { run, runFollower } from './command.mjs';
import { isAlive } from './identity.mjs';

it('keeps a letter whole that is printed in two pieces', async () => {
  const printing = `process.stdout.write(Buffer.from([0xe2, 0x80]));
    setTimeout(() => process.stdout.write(Buffer.from([0x9c])), 100);`;
  let heard = '';
  const onOutput = (/** @type {string} */ text) => {
    heard += text;
  };
  expect(await run(process.execPath, ['-e', printing], { onOutput })).toEqual({ status: 0, output: '“' });
  expect(heard).toBe('“');
});

it('ends with a program what that started', async () => {
  const started = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const starting = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(started)}], { stdio: 'inherit' });
    setInterval(() => {}, 1000)`;
  const stop = new AbortController();
  const pid = await new Promise((resolve, reject) => {
    run(process.execPath, ['-e', starting], { signal: stop.signal, onOutput: resolve }).catch(reject);
  });
  stop.abort();
  await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false), { timeout: 10_000 });
});

it('listens for its signal only as long as the program runs', async () => {
  const { signal } = new AbortController();
  await run(process.execPath, ['--version'], { signal });
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('waits for no more than a follower has to do', async () => {
  expect(await runFollower(['-e', 'console.log(1)'], {})).toEqual({ status: 0, output: '1\n' });
});

it('leaves to a follower what it starts in turn', async () => {
  const worker = "process.on('message', (message) => { process.send(message); process.disconnect(); });";
  const starting = `const child = require('node:child_process').fork('-e', [${JSON.stringify(worker)}]);
    child.on('message', (answer) => console.log(answer));
    setTimeout(() => child.send('answered'), 500);`;
  expect(await runFollower(['-e', starting], {})).toEqual({ status: 0, output: 'answered\n' });
});

it('ends a follower with whoever started it, also by kill -9', async () => {
  const following = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const leading = `import { runFollower } from ${JSON.stringify(new URL('./command.mjs', import.meta.url).href)};
    await runFollower(['-e', ${JSON.stringify(following)}], { onOutput: (text) => process.stdout.write(text) });`;
  const leader = spawn(process.execPath, ['--input-type=module', '-e', leading]);
  const [pid] = await once(leader.stdout, 'data');
  leader.kill('SIGKILL');
  await vi.waitFor(() => expect(isAlive(Number(pid))).toBe(false), { timeout: 10_000 });
});
