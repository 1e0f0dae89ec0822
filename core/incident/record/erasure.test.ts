import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { sampleFields } from '../event.sample';
import { seqsToErase } from './erasure';
import type { RecordedRevision, RevisionPayload } from './revision';

const AT = instant(1_673_000_000_000_000);
const actor = { id: 'u1', name: 'A. Rivera' };
const fields = sampleFields({ title: 'Detected' });

const revision = (seq: number, payload: RevisionPayload): RecordedRevision => ({
  ...{ seq, at: AT, actor, payload, reason: null },
});
const erasedEvent = (remains: boolean): RevisionPayload => ({
  ...{ type: 'erasure.event', eventId: 'e1', seqs: [2], ground: 'Order 7' },
  remains: remains ? { version: 2, createdAt: AT, fields } : null,
});

describe('the revisions that an erasure names', () => {
  it('are all that speak of the subject', () => {
    const history = [
      revision(2, { type: 'event.created', eventId: 'e1', fields }),
      revision(5, { type: 'event.deleted', eventId: 'e1', version: 2, title: 'Detected' }),
    ];
    expect(seqsToErase(history)).toEqual([2, 5]);
  });

  it('are those erased before too, so that the last erasure accounts for every gap', () => {
    const gone: RecordedRevision = { seq: 2, at: AT, actor, type: 'event.created', payload: null };
    expect(seqsToErase([gone, revision(3, erasedEvent(true))])).toEqual([2, 3]);
  });

  it('are not the erasures that left nothing behind: these are the word on what was erased', () => {
    expect(seqsToErase([revision(3, erasedEvent(false))])).toEqual([]);
    expect(seqsToErase([revision(3, { type: 'erasure.figure', figureId: 'f1', seqs: [2], ground: 'Order' })])).toEqual(
      [],
    );
  });
});
