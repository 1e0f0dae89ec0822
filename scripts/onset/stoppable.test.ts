import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../files/data-folder.mjs';
import { typeScript } from '../process/typescript.mjs';
import { orStopped } from './stoppable';

describe('a command that somebody stops', () => {
  it('is left where it is, unless it comes to an end by itself', async () => {
    const stop = AbortSignal.abort(new Error('stopped'));
    await expect(orStopped(new Promise(() => {}), stop, 1)).rejects.toThrow('stopped');
    const tidied = new Promise((resolve) => setTimeout(resolve, 10, 'tidied'));
    expect(await orStopped(tidied, stop, 10_000)).toBe('tidied');
    await expect(orStopped(Promise.reject(new Error('broken')), new AbortController().signal)).rejects.toThrow(
      'broken',
    );
  });

  it('ends at once where it verifies, also while it waits for the file', async () => {
    const parameters = typeScript('scripts/onset/main.ts', ['verify', '-']);
    const child = spawn(process.execPath, parameters, { cwd: projectFolder, stdio: ['pipe', 'ignore', 'ignore'] });
    // More than a pipe holds: once it is taken, the command runs and reads.
    await new Promise((resolve) => child.stdin.write(Buffer.alloc(1_000_000), resolve));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  });
});
