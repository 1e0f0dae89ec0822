import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { interpretWhen } from './interpret';

const CONTEXT = { zone: 'UTC', now: instant(Date.UTC(2023, 0, 20) * 1_000) };

const boundsOf = (text: string) => {
  const understood = interpretWhen(text, CONTEXT);
  return understood.kind === 'understood' ? understood.bounds : understood;
};

describe('interpretWhen', () => {
  it('says between which moments one time lies, without a name', () => {
    expect(boundsOf('5 Jan 2023')).toEqual([
      { of: null, bounds: expect.objectContaining({ earliest: expect.any(String) }) },
    ]);
  });
  it('says it of the start and of the end of a range, each by its name', () => {
    const bounds = boundsOf('5 Jan 2023 to 9 Jan 2023');
    expect(bounds).toEqual([
      { of: 'start', bounds: expect.objectContaining({ earliest: expect.stringContaining('5 Jan') }) },
      { of: 'end', bounds: expect.objectContaining({ earliest: expect.stringContaining('9 Jan') }) },
    ]);
  });
  it('says it of the start alone where the end is still to come', () => {
    expect(boundsOf('2023-01-05/..')).toMatchObject([{ of: 'start' }]);
  });
  it('says no bounds of a clock time, whose words say them', () => {
    expect(boundsOf('5 Jan 2023 14:05')).toEqual([]);
    expect(boundsOf('5 Jan 2023 14:05 to 9 Jan 2023')).toMatchObject([{ of: 'end' }]);
  });
  it('names the clock that an hour is read by, by the offset of that day', () => {
    const understood = (text: string) => interpretWhen(text, { ...CONTEXT, zone: 'America/Los_Angeles' });
    expect(understood('around 14:05 on 5 Jan 2023')).toMatchObject({ offset: 'UTC−8' });
    expect(understood('5 Jul 2023 14:05 to 9 Jul 2023 15:00')).toMatchObject({ offset: 'UTC−7' });
    expect(understood('5 Jan 2023')).toMatchObject({ offset: null });
    expect(understood('late November 2022')).toMatchObject({ offset: null });
  });
  it('names both clocks where it is set back or forward within the time', () => {
    const offset = (text: string) => Object(interpretWhen(text, { ...CONTEXT, zone: 'Europe/Berlin' })).offset;
    expect(offset('25 Oct 2026 02:30')).toBe('UTC+2, then UTC+1');
    expect(offset('between 01:00 and 05:00 on 29 Mar 2026')).toBe('UTC+1, then UTC+2');
    expect(offset('1am on 29 Mar 2026')).toBe('UTC+1');
    expect(offset('before 02:00 on 25 Oct 2026')).toBe('UTC+2');
  });
});
