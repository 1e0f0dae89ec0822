import { describe, expect, it } from 'vitest';
import { asContracted } from './as-contracted';
import { bulkInputSchema } from './bulk';

const eventIds = ['00000000-0000-4000-8000-000000000001'];
const asked = (change: object) => asContracted(bulkInputSchema, { eventIds, change });

describe('a change of many events', () => {
  it('gives some members of a list and takes others', () => {
    expect(asked({ tags: { add: ['a'], remove: ['b'] } })).toMatchObject({
      value: { change: { tags: { add: ['a'] } } },
    });
    expect(asked({ audiences: { add: ['executives'] } })).toMatchObject({
      value: { change: { audiences: { add: ['executives'], remove: [] } } },
    });
  });

  it('does not give what it takes', () => {
    for (const change of [
      { tags: { add: ['a', 'b'], remove: ['b'] } },
      { audiences: { add: ['counsel'], remove: ['counsel'] } },
    ]) {
      const [list] = Object.keys(change);
      expect(asked(change)).toMatchObject({
        error: [{ pointer: `/change/${list}/add`, detail: expect.stringMatching(/removed as well/) }],
      });
    }
  });
});
