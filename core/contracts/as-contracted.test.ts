import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asContracted } from './as-contracted';

const contract = z.strictObject({
  title: z.string().min(2).max(4),
  count: z.int().positive(),
  kind: z.enum(['own', 'other']),
  flag: z.enum(['', 'true', 'false']),
  inline: z.enum(['', 'true']),
  tags: z.array(z.string()).max(1),
  id: z.uuid(),
});
const RIGHT = {
  ...{ title: 'abc', count: 1, kind: 'own', flag: '', inline: '', tags: [] },
  id: '0b8ac2b6-60c5-4d2f-8a41-5d1f0d6e9f10',
};

const refusalOf = (given: unknown) => {
  const read = asContracted(contract, given);
  return read.ok ? [] : read.error.map(({ pointer, detail }) => `${pointer} ${detail}`);
};

describe('what is not as its contract wants it', () => {
  it('is read where it is', () => {
    expect(asContracted(contract, RIGHT)).toEqual({ ok: true, value: RIGHT });
  });

  it.each([
    [{ title: undefined }, '/title Is missing.'],
    [{ title: 7 }, '/title Must be of type string.'],
    [{ title: ['abc', 'abd'] }, '/title Give it once, as one text.'],
    [{ title: 'a' }, '/title At least 2 characters.'],
    [{ title: 'abcde' }, '/title At most 4 characters.'],
    [{ tags: ['a', 'b'] }, '/tags At most 1 entry.'],
    [{ count: 1.5 }, '/count Must be a whole number.'],
    [{ count: 1e300 }, '/count Too large a number.'],
    [{ count: 0 }, '/count More than 0.'],
    [{ kind: 'third' }, '/kind Give one of own, other.'],
    [{ flag: 'yes' }, '/flag Give one of true, false.'],
    [{ inline: 'no' }, '/inline Must be true.'],
    [{ id: 'x' }, '/id Give an id, a UUID.'],
    [{ 'a/b~c': 1 }, '/a~1b~0c There is no such field. Remove it, or check its spelling.'],
  ])('says of %j what would be right', (wrong, refusal) => {
    expect(refusalOf({ ...RIGHT, ...wrong })).toEqual([refusal]);
  });

  it('is refused with no more errors than somebody reads', () => {
    const strays = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`stray${at}`, at]));
    expect(refusalOf({ ...RIGHT, ...strays })).toHaveLength(100);
  });
});
