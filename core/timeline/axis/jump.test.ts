import { describe, expect, it } from 'vitest';
import { instant, toRfc3339 } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import { at } from '../event.sample';
import { jumpTo } from './jump';

const context = { zone: 'UTC', now: at('2023-01-20T00:00:00Z'), milestones: new Map() };

function shown(words: string) {
  const when = parseWhen(words, context);
  const jump = when.ok ? jumpTo(when.value) : null;
  if (jump === null) return null;
  if (jump.kind === 'moment') return toRfc3339(jump.at);
  return [jump.stretch.from, jump.stretch.to].map((micros) => toRfc3339(instant(micros)));
}

describe('jumping to a time that was typed', () => {
  it.each([
    ['last week of November 2022', '2022-11-24T00:00:00Z', '2022-12-01T00:00:00Z'],
    ['2022-11', '2022-11-01T00:00:00Z', '2022-12-01T00:00:00Z'],
    ['2022-11-25~', '2022-11-24T00:00:00Z', '2022-11-27T00:00:00Z'],
    ['between 3 and 5 January 2023', '2023-01-03T00:00:00Z', '2023-01-06T00:00:00Z'],
    ['2022-11/2023-01', '2022-11-01T00:00:00Z', '2023-02-01T00:00:00Z'],
  ])('shows %s from bound to bound', (words, from, to) => {
    expect(shown(words)).toEqual([from, to]);
  });
  it.each([
    ['2023-01-05T14:05:00Z', '2023-01-05T14:04:30.500Z', '2023-01-05T14:05:30.500Z'],
    ['14:05 on 5 January 2023', '2023-01-05T13:35:30Z', '2023-01-05T14:35:30Z'],
    ['2023-01-05T14Z', '2023-01-05T02:30:00Z', '2023-01-06T02:30:00Z'],
  ])('shows as much around %s as its precision asks for', (words, from, to) => {
    expect(shown(words)).toEqual([from, to]);
  });
  it.each([
    ['before 5 January 2023', '2023-01-05T00:00:00Z'],
    ['since 5 January 2023', '2023-01-05T00:00:00Z'],
    ['../2023-01-05', '2023-01-06T00:00:00Z'],
  ])('centres on the side of %s that is known', (words, expected) => {
    expect(shown(words)).toBe(expected);
  });
  it('goes nowhere for no time', () => {
    expect(jumpTo({ kind: 'undated' })).toBeNull();
  });
});
