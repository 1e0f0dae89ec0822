import { expect, it } from 'vitest';
import { TECHNIQUE_NAMES, techniqueWords } from './technique-names';

it('a technique is told by its id and name, and one without a name by its id', () => {
  expect(techniqueWords('T1078.004')).toBe('T1078.004 Cloud Accounts');
  expect(techniqueWords('T9999')).toBe('T9999');
});

it('the techniques that are named have ids of ATT&CK, in order, and each a name of its own', () => {
  const ids = Object.keys(TECHNIQUE_NAMES);
  expect(ids.filter((id) => !/^T\d{4}(\.\d{3})?$/.test(id))).toEqual([]);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(Object.values(TECHNIQUE_NAMES)).size).toBe(ids.length);
});
