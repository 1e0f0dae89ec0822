import { describe, expect, it } from 'vitest';
import { SampleStorage } from '../storage.sample';
import { rememberColumns, rememberedColumns } from './remembered-columns';

const KNOWN = ['when', 'category', 'tags'] as const;

describe('the columns that somebody chose', () => {
  it('are remembered for them alone, in the order of the table', () => {
    const storage = new SampleStorage();
    rememberColumns(storage, 'rivera', ['tags', 'when']);
    expect(rememberedColumns(storage, 'rivera', KNOWN)).toEqual(['when', 'tags']);
    expect(rememberedColumns(storage, 'marsh', KNOWN)).toBeNull();
  });

  it('are those that suit where none is left, or they were given up', () => {
    const storage = new SampleStorage();
    rememberColumns(storage, 'rivera', ['of an older version']);
    expect(rememberedColumns(storage, 'rivera', KNOWN)).toBeNull();
    rememberColumns(storage, 'rivera', ['tags']);
    rememberColumns(storage, 'rivera', null);
    expect(rememberedColumns(storage, 'rivera', KNOWN)).toBeNull();
    storage.setItem('onset.columns.rivera', 'no JSON');
    expect(rememberedColumns(storage, 'rivera', KNOWN)).toBeNull();
  });
});
