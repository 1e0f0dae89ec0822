import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/core/incident/evidence';
import { ok, type Result, refuse } from '@/core/result';
import { instant } from '@/core/time/instant';
import type { Transfer, TransferFailure } from './evidence-transfer';
import { EvidenceUploads } from './evidence-uploads';

const FILE: Evidence = {
  ...{ sha256: 'f', name: 'a', sizeBytes: 1, mediaType: 'text/plain', addedAt: instant(0) },
  addedBy: { id: 'kim', name: 'L. Kim' },
};

type Answer = Result<Evidence, TransferFailure>;

/** Uploads whose transfers the test answers by hand. */
function rig() {
  const transfers: (Transfer & { answer(given: Answer): Promise<void> })[] = [];
  const arrived: string[] = [];
  let isOnline = true;
  let ids = 0;
  const uploads = new EvidenceUploads({
    incidentId: 'i1',
    newId: () => `u${++ids}`,
    isOnline: () => isOnline,
    arrived: async ({ sha256 }) => void arrived.push(sha256),
    send: (transfer) =>
      new Promise((resolve) => {
        const answer = async (given: Answer) => {
          resolve(given);
          await new Promise<void>((later) => setImmediate(later));
        };
        transfers.push({ ...transfer, answer });
        transfer.signal.addEventListener('abort', () => resolve(refuse({ kind: 'cancelled' })));
      }),
  });
  const add = (...names: string[]) =>
    uploads.add(
      names.map((name) => ({ name, file: new Blob([name]) })),
      'e1',
    );
  const phases = () => uploads.snapshot().map(({ name, phase }) => `${name} ${phase.kind}`);
  const goOnline = (online: boolean) => {
    isOnline = online;
  };
  return { uploads, transfers, arrived, add, phases, goOnline };
}

describe('files on their way', () => {
  it('go two at a time, and the next when one has arrived', async () => {
    const { transfers, arrived, add, phases } = rig();
    add('a', 'b', 'c');
    expect(phases()).toEqual(['a sending', 'b sending', 'c waiting']);
    await transfers[0]?.answer(ok(FILE));
    expect(arrived).toEqual(['f']);
    expect(phases()).toEqual(['b sending', 'c sending']);
    expect(transfers[2]).toMatchObject({ name: 'c', eventId: 'e1', incidentId: 'i1' });
  });

  it('tell how far they are', () => {
    const { uploads, transfers, add } = rig();
    add('a');
    transfers[0]?.onProgress(0.4);
    expect(uploads.snapshot()[0]?.phase).toEqual({ kind: 'sending', sentFraction: 0.4 });
  });

  it('stay when they break off, and go again when asked', async () => {
    const { uploads, transfers, add, phases } = rig();
    add('a');
    await transfers[0]?.answer(refuse({ kind: 'broken', detail: 'The connection broke off.' }));
    expect(phases()).toEqual(['a broken']);
    uploads.retry('u1');
    expect(phases()).toEqual(['a sending']);
    await transfers[1]?.answer(ok(FILE));
    expect(phases()).toEqual([]);
  });

  it('wait while there is no network, say so, and go by themselves once it is back', () => {
    const { uploads, transfers, add, phases, goOnline } = rig();
    goOnline(false);
    add('a');
    expect(transfers).toHaveLength(0);
    expect(uploads.snapshot()[0]?.phase).toMatchObject({ kind: 'broken', detail: expect.stringContaining('offline') });
    goOnline(true);
    uploads.retryBroken();
    expect(phases()).toEqual(['a sending']);
  });

  it('are not sent again by themselves when the server refused them', async () => {
    const { uploads, transfers, add, phases } = rig();
    add('a');
    await transfers[0]?.answer(refuse({ kind: 'refused', detail: 'Too large.' }));
    uploads.retryBroken();
    expect(phases()).toEqual(['a refused']);
    expect(transfers).toHaveLength(1);
  });

  it('stop when given up, and make way for the next', async () => {
    const { uploads, transfers, arrived, add, phases } = rig();
    add('a', 'b', 'c');
    uploads.giveUp('u1');
    expect(transfers[0]?.signal.aborted).toBe(true);
    expect(phases()).toEqual(['b sending', 'c sending']);
    expect(arrived).toEqual([]);
  });
});
