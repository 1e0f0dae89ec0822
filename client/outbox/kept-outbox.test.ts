import { describe, expect, it } from 'vitest';
import { SampleStorage } from '../storage.sample';
import { creation, sampleChange } from './change.sample';
import { outboxKeep } from './kept-outbox';

describe('outboxKeep', () => {
  const change = sampleChange({ id: 'c1', command: creation('e1') });

  it('gives back after a reload what was not yet saved', () => {
    const storage = new SampleStorage();
    outboxKeep(storage, 'key').save([change]);
    expect(outboxKeep(storage, 'key').load()).toEqual([change]);
  });
  it('leaves nothing behind once all is saved', () => {
    const storage = new SampleStorage();
    const keep = outboxKeep(storage, 'key');
    keep.save([change]);
    keep.save([]);
    expect(storage).toHaveLength(0);
  });
  it('takes no harm from what another version, or somebody else, wrote there', () => {
    const storage = new SampleStorage();
    for (const text of ['', '{', '[]', '{"shape":1,"changes":[]}', '{"shape":2,"changes":[{"id":7}]}']) {
      storage.setItem('key', text);
      expect(outboxKeep(storage, 'key').load()).toEqual([]);
    }
  });
  it('goes on where the storage is full', () => {
    const storage = new SampleStorage();
    storage.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    expect(() => outboxKeep(storage, 'key').save([change])).not.toThrow();
  });
});
