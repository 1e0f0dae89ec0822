import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { dayTime, sampleEvent } from './event.sample';
import { type EventSort, sortAfter, sortedEvents } from './event-sort';

const event = (id: string, start: string | null, learned: string | null, entered: number) =>
  sampleEvent({
    ...{ id, start: start === null ? null : dayTime(start), learnedAt: learned === null ? null : dayTime(learned) },
    createdAt: instant(entered),
  });

const EVENTS = [
  event('first', '2022-11-25', '2023-01-09', 3),
  event('second', '2023-01-05', '2023-01-05', 1),
  event('third', '2023-01-06', null, 2),
  event('undated', null, '2023-01-07', 4),
];

const order = (sort: EventSort) => sortedEvents(EVENTS, sort).map(({ id }) => id);

describe('sortedEvents', () => {
  it.each([
    ['when', ['first', 'second', 'third', 'undated']],
    ['-when', ['third', 'second', 'first', 'undated']],
    ['learned', ['second', 'undated', 'first', 'third']],
    ['-learned', ['first', 'undated', 'second', 'third']],
    ['entered', ['second', 'third', 'first', 'undated']],
    ['-entered', ['undated', 'first', 'third', 'second']],
  ] as const)('lists them by %s, what is not known last', (sort, expected) => {
    expect(order(sort)).toEqual(expected);
  });
});

describe('events alike by a clock', () => {
  it('stay in the order of time, whichever way they are listed', () => {
    const imported = EVENTS.map((each) => ({ ...each, createdAt: instant(7) }));
    expect(sortedEvents(imported, '-entered')).toEqual(imported);
    expect(sortedEvents(imported, 'entered')).toEqual(imported);
  });
});

describe('sortAfter', () => {
  it('goes onwards by another clock, and turns round by the same', () => {
    expect([sortAfter('when', 'learned'), sortAfter('learned', 'learned'), sortAfter('-learned', 'learned')]).toEqual([
      'learned',
      '-learned',
      'learned',
    ]);
  });
});
