import { Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reportTrouble, writeResult } from './result-stream';

const failing = (code: string): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: no`), { code, syscall: 'write' })),
  });

describe('the result of a command', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is written with a line end', async () => {
    const taken: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        taken.push(String(chunk));
        done();
      },
    });
    await writeResult('a\nb', stream);
    expect(taken.join('')).toBe('a\nb\n');
  });

  it('moves no cursor, whatever is in it, and keeps its lines and columns', async () => {
    const taken: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        taken.push(String(chunk));
        done();
      },
    });
    await writeResult('one\ttwo\nthree\u001b[2K\r\u0007\u009b1A\u202e', stream);
    expect(taken.join('')).toBe('one\ttwo\nthree\ufffd[2K\ufffd\ufffd\ufffd1A\ufffd\n');
  });

  it('fails the command where the disk is full, in one line', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await writeResult('a', failing('ENOSPC')).catch(reportTrouble);
    expect(said.mock.calls).toEqual([['ENOSPC: no']]);
  });

  it('says nothing of a reader that is gone', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    await expect(writeResult('a', failing('EPIPE'))).rejects.toThrow('EPIPE');
    await writeResult('a', failing('EPIPE')).catch(reportTrouble);
    expect(said).not.toHaveBeenCalled();
  });

  it('shows where anything else went wrong', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    reportTrouble(new TypeError('unforeseen'));
    expect(said.mock.calls[0]?.[0]).toContain('result-stream.test.ts');
  });
});
