import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_SORTS } from '@/core/incident/event-sort';
import { CATEGORIES } from '@/core/incident/vocabulary';
import { LANE_GROUPINGS } from '@/core/timeline/lanes/lane';
import { PAGE_VIEWS, readAddress, writeAddress } from './page-address';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the page’s address', () => {
  it('is empty for what the page shows anyway', () => {
    expect(writeAddress(read(''))).toBe('');
  });
  it('names the selected event, the view, the search and the filter', () => {
    const address = read(
      '?event=e1&view=table&q=api%20key&category=detection,response&axis=linear&lanes=upside-down&sort=-learned&list=in-view',
    );
    expect(address).toEqual({
      eventId: 'e1',
      view: 'table',
      search: 'api key',
      categories: ['detection', 'response'],
      folded: false,
      lanes: 'category',
      sort: '-learned',
      inView: true,
      saved: null,
      clock: null,
      asOf: null,
      knownAt: null,
      compare: null,
    });
  });
  it('names the moment of the record and what it is compared with', () => {
    expect(read('?asOf=4&knownAt=2023-01-05&compare=now')).toMatchObject({
      asOf: '4',
      knownAt: '2023-01-05',
      compare: 'now',
    });
  });
  it('shows what it can of an address that makes no sense', () => {
    expect(read('?view=upside-down&category=none,detection')).toMatchObject({
      view: 'timeline',
      categories: ['detection'],
    });
  });
  it('reads back whatever it wrote', () => {
    const addresses = fc.record({
      eventId: fc.option(fc.string({ minLength: 1 })),
      view: fc.constantFrom(...PAGE_VIEWS),
      search: fc.string(),
      categories: fc.subarray([...CATEGORIES]),
      folded: fc.boolean(),
      lanes: fc.constantFrom(...LANE_GROUPINGS),
      sort: fc.constantFrom(...EVENT_SORTS),
      inView: fc.boolean(),
      saved: fc.option(fc.string({ minLength: 1 })),
      clock: fc.option(fc.string({ minLength: 1 })),
      asOf: fc.option(fc.string({ minLength: 1 })),
      knownAt: fc.option(fc.string({ minLength: 1 })),
      compare: fc.option(fc.string({ minLength: 1 })),
    });
    fc.assert(
      fc.property(addresses, (address) => {
        expect(read(writeAddress(address))).toEqual(address);
      }),
    );
  });
});
