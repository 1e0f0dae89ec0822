import { describe, expect, it } from 'vitest';
import { EMPTY_OWN, formOf, readOwn } from './own-form';

const CONTRACT = {
  ...EMPTY_OWN,
  ...{ title: 'Cloud contract: Äther', citation: '§ 9.2', notify: 'the provider', value: '48' },
};

describe('a rule of one’s own', () => {
  it('gets an id from its title that no other has', () => {
    const ids = [new Set<string>(), new Set(['own-cloud-contract-ather'])].map((taken) => readOwn(CONTRACT, taken));
    expect(ids).toMatchObject([
      { value: { id: 'own-cloud-contract-ather', limit: { value: 48, unit: 'hour' } } },
      { value: { id: 'own-cloud-contract-ather-2' } },
    ]);
  });
  it('keeps its id when it is edited, and reads back as it was', () => {
    const read = readOwn({ ...CONTRACT, id: 'own-cloud' }, new Set(['own-cloud']));
    if (!read.ok) throw new Error('refused');
    expect(formOf(read.value)).toEqual({ ...CONTRACT, id: 'own-cloud' });
  });
  it('has no limit where none is typed', () => {
    expect(readOwn({ ...CONTRACT, value: ' ' }, new Set())).toMatchObject({ value: { limit: null } });
  });
  it('is refused with the field that is wrong', () => {
    const refused = readOwn({ ...CONTRACT, title: ' ', value: 'two' }, new Set());
    expect(refused).toMatchObject({ error: [{ pointer: '/title' }, { pointer: '/limit' }] });
  });
});
