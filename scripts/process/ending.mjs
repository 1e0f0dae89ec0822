// Ends a program: it is asked to, and made to once it has had its time or somebody is in a hurry.
import { once } from 'node:events';

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ withinMs: number, force: AbortSignal }} patience
 * @returns {Promise<void>} once it has ended
 */
export async function endChild(child, { withinMs, force }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const kill = () => child.kill('SIGKILL');
  // A timer, and no signal made of two: Node 20 can forget those before they fire, and then nobody is made to end.
  const timer = setTimeout(kill, force.aborted ? 0 : withinMs);
  force.addEventListener('abort', kill);
  await exit;
  clearTimeout(timer);
  force.removeEventListener('abort', kill);
}
