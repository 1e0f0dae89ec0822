import { describe, expect, it } from 'vitest';
import type { Phase } from './change';
import { creation, retitling, sampleChange } from './change.sample';
import { discarded, due, hastened, nextDueMs, type Outbox, resumed, withPhase } from './outbox';

const first = sampleChange({ id: 'c1', command: creation('e1') });
const second = sampleChange({ id: 'c2', command: retitling('e1', 'Better') });
const other = sampleChange({ id: 'c3', command: retitling('e2', 'Elsewhere') });
const outbox: Outbox = [first, second, other];

const SENDING: Phase = { kind: 'sending', attempts: 1 };
const RETRYING: Phase = { kind: 'retrying', attempts: 2, dueMs: 5_000, delay: 'offline' };
const REFUSED: Phase = { kind: 'refused', detail: 'No.', errors: [] };

const dueIds = (changes: Outbox, nowMs = 0) => due(changes, nowMs).map(({ id }) => id);

describe('due', () => {
  it('lets one change of each target go at a time, the oldest first', () => {
    expect(dueIds(outbox)).toEqual(['c1', 'c3']);
  });
  it('holds the next one back while the first is on its way', () => {
    expect(dueIds(withPhase(outbox, 'c1', SENDING))).toEqual(['c3']);
  });
  it('waits until a retry is due', () => {
    const delayed = withPhase(outbox, 'c1', RETRYING);
    expect([dueIds(delayed, 4_999), dueIds(delayed, 5_000)]).toEqual([['c3'], ['c1', 'c3']]);
    expect(nextDueMs(delayed)).toBe(5_000);
  });
  it('lets nothing pass a creation that was refused', () => {
    expect(dueIds(withPhase(outbox, 'c1', REFUSED))).toEqual(['c3']);
  });
  it('lets later changes pass one that was refused', () => {
    const later = sampleChange({ id: 'c4', command: retitling('e2', 'Again') });
    expect(dueIds(withPhase([other, later], 'c3', REFUSED))).toEqual(['c4']);
  });
});

describe('hastened', () => {
  it('makes every retry due at once and remembers how often it was tried', () => {
    const [change] = hastened(withPhase(outbox, 'c1', RETRYING));
    expect(change?.phase).toEqual({ kind: 'waiting', attempts: 2 });
  });
});

describe('resumed', () => {
  it('sends again after a reload what was on its way, and keeps what failed', () => {
    const kept = withPhase(withPhase(outbox, 'c1', SENDING), 'c3', REFUSED);
    expect(resumed(kept).map(({ phase }) => phase.kind)).toEqual(['waiting', 'waiting', 'refused']);
  });
});

describe('discarded', () => {
  it('drops one change', () => {
    expect(discarded(outbox, 'c2').map(({ id }) => id)).toEqual(['c1', 'c3']);
  });
  it('drops with a creation all that was to become of it', () => {
    expect(discarded(outbox, 'c1').map(({ id }) => id)).toEqual(['c3']);
  });
});
