import { describe, expect, it } from 'vitest';
import { unwrap } from '@/core/result';
import { describeTime } from './describe';
import { instantFromMs } from './instant';
import { nearestContext } from './nearest';
import { parseWhen } from './parse';

const CONTEXT = { zone: 'UTC', now: instantFromMs(Date.UTC(2026, 10, 30)) };

function read(text: string, lookedAt: number): string {
  const when = unwrap(parseWhen(text, nearestContext(text, CONTEXT, instantFromMs(lookedAt))));
  return when.kind === 'point' ? describeTime(when.time, { style: 'short' }) : when.kind;
}

describe('words read near what is looked at', () => {
  const JANUARY_2023 = Date.UTC(2023, 0, 10);
  it('take a missing year from there, before it or after it', () => {
    expect(read('25 Nov', JANUARY_2023)).toBe('25 Nov 2022');
    expect(read('8 Feb', JANUARY_2023)).toBe('8 Feb 2023');
    expect(read('late November', JANUARY_2023)).toContain('2022');
  });
  it('keep the year that they give, and count “yesterday” from now', () => {
    expect(read('5 Jan 2021', JANUARY_2023)).toBe('5 Jan 2021');
    expect(read('yesterday', JANUARY_2023)).toBe('29 Nov 2026');
  });
  it('are not of a day that is yet to come', () => {
    expect(read('20 Dec', Date.UTC(2026, 10, 29))).toBe('20 Dec 2025');
  });
  it('stay refused where they are no time', () => {
    expect(parseWhen('a while', nearestContext('a while', CONTEXT, CONTEXT.now)).ok).toBe(false);
  });
});
