import { describe, expect, it, vi } from 'vitest';
import { AskedTogether, LastAnswers } from './asked-together';

/** Answers that come when they are told to, in their order. */
function answers() {
  const waiting: ((answer: number) => void)[] = [];
  const ask = vi.fn(() => new Promise<number>((resolve) => waiting.push(resolve)));
  return { ask, tell: (answer: number) => waiting.shift()?.(answer) };
}

describe('AskedTogether', () => {
  it('answers all who asked while another was answered as one, and none with what was begun before they asked', async () => {
    const together = new AskedTogether<number>();
    const { ask, tell } = answers();
    const first = together.get('a', ask);
    const others = Array.from({ length: 50 }, () => together.get('a', ask));
    tell(1);
    expect(await first).toBe(1);
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    const last = together.get('a', ask);
    tell(2);
    expect(new Set(await Promise.all(others))).toEqual(new Set([2]));
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
    tell(3);
    expect(await last).toBe(3);
  });

  it('tells a failure to whoever asked, and asks again for the next', async () => {
    const together = new AskedTogether<number>();
    const failing = together.get('a', async () => Promise.reject(new Error('failed')));
    const next = together.get('a', async () => 2);
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe(2);
    expect(await together.get('a', async () => 3)).toBe(3);
  });

  it('keeps questions apart', async () => {
    const together = new AskedTogether<number>();
    expect(await Promise.all([together.get('a', async () => 1), together.get('b', async () => 2)])).toEqual([1, 2]);
  });
});

describe('LastAnswers', () => {
  it('asks again once that changes which the answer depends on, back and forth', async () => {
    const known = new LastAnswers<number>();
    const ask = vi.fn(async () => ask.mock.calls.length);
    const told = [];
    for (const by of ['x', 'x', 'y', 'x', 'x']) told.push(await known.get('a', by, ask));
    expect(told).toEqual([1, 1, 2, 3, 3]);
  });

  it('keeps no failure', async () => {
    const known = new LastAnswers<number>();
    await expect(known.get('a', 'x', async () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await known.get('a', 'x', async () => 1)).toBe(1);
  });
});
