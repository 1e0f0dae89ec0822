import { describe, expect, it } from 'vitest';
import type { Phase } from './change';
import { retitling, sampleChange } from './change.sample';
import { EMPTY_OUTBOX, type Outbox } from './outbox';
import { settling } from './settling';

function portOver(first: Outbox) {
  let outbox = first;
  const listeners = new Set<() => void>();
  return {
    port: {
      snapshot: () => ({ outbox }),
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    become: (next: Outbox) => {
      outbox = next;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

const change = (phase: Phase) => sampleChange({ id: 'c1', command: retitling('e1', 'Better'), phase });
const SENDING = change({ kind: 'sending', attempts: 1 });

describe('settling', () => {
  it('is over at once where nothing is unsaved', async () => {
    expect(await settling(portOver(EMPTY_OUTBOX).port)).toBe('settled');
  });
  it('ends when the last change is on the record, and listens no longer', async () => {
    const { port, become, listeners } = portOver([SENDING]);
    const settled = settling(port);
    become(EMPTY_OUTBOX);
    expect(await settled).toBe('settled');
    expect(listeners.size).toBe(0);
  });
  it.each<Phase>([
    { kind: 'unexplained' },
    { kind: 'refused', detail: 'No.', errors: [] },
    { kind: 'conflicting', theirs: {} },
    { kind: 'retrying', attempts: 1, dueMs: 0, delay: 'offline' },
  ])('is held by a change that is $kind', async (phase) => {
    const { port, become } = portOver([SENDING]);
    const held = settling(port);
    become([change(phase)]);
    expect(await held).toBe('held');
  });
});
