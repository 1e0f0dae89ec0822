import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateTimeSchema, eventEndSchema } from './json';
import { timeArbitrary } from './time.arbitrary';

const TIME = {
  earliest: 0,
  latest: 2,
  best: 1,
  precision: 'day',
  qualifier: 'exact',
  zone: 'UTC',
  statedAs: '1970-01-01',
};
const ANCHOR = { milestone: 'detected', eventId: 'event-1', earliest: 0, latest: null };

describe('approximateTimeSchema', () => {
  it('takes every time that parsing and editing make, and gives back the same', () => {
    fc.assert(
      fc.property(timeArbitrary, (time) => {
        expect(approximateTimeSchema.parse(JSON.parse(JSON.stringify(time)))).toEqual(time);
      }),
    );
  });

  it('takes a time that was kept in an abbreviation, before these were no zones', () => {
    expect(approximateTimeSchema.safeParse({ ...TIME, zone: 'PST' }).success).toBe(true);
  });

  it('takes open sides, no best guess, and an anchor', () => {
    expect(approximateTimeSchema.safeParse({ ...TIME, earliest: null }).success).toBe(true);
    expect(approximateTimeSchema.safeParse({ ...TIME, best: null, relativeTo: ANCHOR }).success).toBe(true);
  });

  it.each([
    ['a latest that is not after the earliest', { latest: 0, best: null }],
    ['a best guess before the earliest', { best: -1 }],
    ['a best guess at the exclusive latest', { best: 2 }],
    ['a fraction of a microsecond', { earliest: 0.5 }],
    ['an instant out of range', { latest: 9e15 }],
    ['an instant as a string', { earliest: '0' }],
    ['a zone that does not exist', { zone: 'Mars/Olympus' }],
    ['an offset for a zone', { zone: '+02:00' }],
    ['a precision that is none', { precision: 'week' }],
    ['a qualifier that is none', { qualifier: '~' }],
    ['empty words', { statedAs: '' }],
    ['words of more than 500 characters', { statedAs: 'x'.repeat(501) }],
    ['an unknown member', { colour: 'red' }],
    ['an anchor without its event', { relativeTo: { ...ANCHOR, eventId: '' } }],
    ['an anchor whose bounds cross', { relativeTo: { ...ANCHOR, latest: -1 } }],
  ])('refuses %s', (_, change) => {
    expect(approximateTimeSchema.safeParse({ ...TIME, ...change }).success).toBe(false);
  });
});

describe('eventEndSchema', () => {
  it('takes a time, ongoing, and none', () => {
    for (const end of [TIME, 'ongoing', null]) expect(eventEndSchema.safeParse(end).success).toBe(true);
    expect(eventEndSchema.safeParse('later').success).toBe(false);
  });
});
