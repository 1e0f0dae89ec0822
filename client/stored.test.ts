import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SampleStorage } from './storage.sample';
import { store, stored } from './stored';

const schema = z.object({ title: z.string() });

describe('what the browser keeps', () => {
  it('is read as it was kept, until it is taken away', () => {
    const storage = new SampleStorage();
    store(storage, 'a', { title: 'Kept' });
    expect(stored(storage, 'a', schema)).toEqual({ title: 'Kept' });
    store(storage, 'a', null);
    expect([stored(storage, 'a', schema), storage.length]).toEqual([null, 0]);
  });
  it.each(['no JSON', '{"title":5}', 'null', ''])('counts for nothing where it is %j', (text) => {
    const storage = new SampleStorage();
    storage.setItem('a', text);
    expect(stored(storage, 'a', schema)).toBeNull();
  });
  it('is nothing where the storage is forbidden or full, and nobody is told', () => {
    const storage = new SampleStorage();
    storage.getItem = storage.setItem = () => {
      throw new DOMException('Forbidden', 'SecurityError');
    };
    store(storage, 'a', { title: 'Lost' });
    expect([stored(storage, 'a', schema), stored(null, 'a', schema)]).toEqual([null, null]);
  });
});
