import { describe, expect, it } from 'vitest';
import type { Privilege, Source } from '@/core/incident/event';
import { sampleSource } from '@/core/incident/event.sample';
import { withHiddenSources } from './hidden-sources';

const PRIVILEGE: Privilege = {
  designation: 'work-product',
  basis: 'Prepared for counsel',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
};
const filing = sampleSource({ id: 'filing' });
const notice = sampleSource({ id: 'notice' });
const memo = sampleSource({ id: 'memo', reliedOn: true, reliedOnReason: 'It is sworn', privilege: PRIVILEGE });
const note = sampleSource({ id: 'note', privilege: PRIVILEGE });
const before = [memo, filing, note, notice];

const HIDDEN = new Set(['memo', 'note', 'gone']);
const written = (...sources: readonly Source[]) =>
  withHiddenSources(
    before,
    sources,
    (id) => HIDDEN.has(id),
    () => 'new',
  );
const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);

describe('what somebody writes of sources, some of which they may not read', () => {
  it('replaces those that they read and keeps the others, in their order, at the end', () => {
    expect(written(notice, { ...filing, title: 'Form 8-K/A' })).toEqual([
      notice,
      { ...filing, title: 'Form 8-K/A' },
      memo,
      note,
    ]);
    expect(written()).toEqual([memo, note]);
  });
  it('changes nothing where it is what they read already', () => {
    expect(written(filing, notice)).toBe(before);
  });
  it('is relied on as they say, and otherwise as it was', () => {
    const relied = written({ ...filing, reliedOn: true }, notice);
    expect(relied.map(({ reliedOn }) => reliedOn)).toEqual([true, false, false, false]);
    expect(relied[2]?.reliedOnReason).toBe('');
    expect(written(filing).find(({ id }) => id === 'memo')).toEqual(memo);
  });
  it('gets an id of its own where it claims that of a source which is hidden, or was before it went', () => {
    expect(ids(written(filing, { ...filing, id: 'memo' }))).toEqual(['filing', 'new', 'memo', 'note']);
    expect(ids(written({ ...filing, id: 'gone' }))).toEqual(['new', 'memo', 'note']);
    expect(ids(written({ ...filing, id: 'never-seen' }))).toEqual(['never-seen', 'memo', 'note']);
  });
  it('repeats an id where it repeated one that is hidden, to be refused as any other', () => {
    expect(ids(written({ ...filing, id: 'memo' }, { ...notice, id: 'memo' }))).toEqual(['new', 'new', 'memo', 'note']);
  });
  it('is taken as it is where nothing is hidden', () => {
    const sources = [notice, filing];
    expect(
      withHiddenSources(
        [filing, notice],
        sources,
        () => false,
        () => 'new',
      ),
    ).toEqual(sources);
  });
});
