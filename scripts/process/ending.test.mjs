import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { endChild } from './ending.mjs';

const LONG_MS = 600_000;

/** Hears that it shall end, and does not. */
async function stubborn() {
  const program = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('.');";
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

it('makes a program end that does not by itself in its time', async () => {
  const child = await stubborn();
  await endChild(child, { withinMs: 100, force: new AbortController().signal });
  expect(child.signalCode).toBe('SIGKILL');
});

it('waits no longer for it once somebody is in a hurry', async () => {
  const [child, hurry] = [await stubborn(), new AbortController()];
  const ended = endChild(child, { withinMs: LONG_MS, force: hurry.signal });
  hurry.abort();
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  const late = await stubborn();
  await endChild(late, { withinMs: LONG_MS, force: hurry.signal });
  expect(late.signalCode).toBe('SIGKILL');
});

it('lets a program end by itself that does', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await endChild(child, { withinMs: LONG_MS, force: new AbortController().signal });
  expect(child.signalCode).toBe('SIGTERM');
  await endChild(child, { withinMs: LONG_MS, force: new AbortController().signal });
});
