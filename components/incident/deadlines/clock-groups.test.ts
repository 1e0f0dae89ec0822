import { describe, expect, it } from 'vitest';
import type { ReadClock } from '@/client/deadlines/clocks';
import type { ClockStatus } from '@/core/disclosure/status';
import { clockGroups } from './clock-groups';

const DEADLINE = { earliest: null, latest: null };

const clock = (status: ClockStatus, isMet = false, isDated = true): ReadClock =>
  ({ rule: status, status, met: isMet ? {} : null, deadline: isDated ? DEADLINE : null }) as ReadClock;

const titles = (...clocks: readonly ReadClock[]) =>
  clockGroups(clocks).map(({ title, clocks: held }) => `${title}: ${held.map(({ status }) => status).join(' ')}`);

describe('clocks under headings', () => {
  it('are each in one of them, whatever they stand like', () => {
    expect(
      titles(
        ...[clock('missed'), clock('possibly-missed'), clock('due-soon'), clock('running'), clock('held')],
        ...[clock('no-fixed-limit', false, false), clock('not-triggered', false, false)],
        ...[clock('met', true), clock('met-late', true), clock('not-in-force', false, false)],
      ),
    ).toEqual([
      'Open: missed possibly-missed due-soon running held',
      'No fixed limit: no-fixed-limit',
      'Not started: not-triggered',
      'Done: met met-late',
      'Not in force: not-in-force',
    ]);
  });
  it('tell what is done but perhaps too late from what is done', () => {
    expect(titles(clock('possibly-missed', true), clock('met', true))).toEqual([
      'In doubt: possibly-missed',
      'Done: met',
    ]);
  });
  it('hold a hold that is over, or was broken, as done', () => {
    expect(titles(clock('met', false), clock('missed', true))).toEqual(['Done: met missed']);
  });
  it('leave what was not in force there, also where something was filed', () => {
    expect(titles(clock('not-in-force', true, false))).toEqual(['Not in force: not-in-force']);
  });
});
