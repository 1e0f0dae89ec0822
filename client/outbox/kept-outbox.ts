// Keeps the outbox in the tab's own storage, so that a reload loses nothing. It ends with the tab, because what an
// incident says should not stay behind on a shared machine.

import { z } from 'zod';
import type { Change } from './change';
import { EMPTY_OUTBOX, type Outbox, resumed } from './outbox';

/** Written by this very code, so only the frame is checked: whatever has another shape is from another version. */
const keptSchema = z.object({
  shape: z.literal(2),
  changes: z.array(
    z.custom<Change>(
      (value) =>
        z.object({ id: z.string(), command: z.object({ type: z.string() }), madeAt: z.int() }).safeParse(value).success,
    ),
  ),
});

export interface OutboxKeep {
  readonly load: () => Outbox;
  readonly save: (outbox: Outbox) => void;
}

export function outboxKeep(storage: Storage, key: string): OutboxKeep {
  return {
    load: () => {
      const kept = keptSchema.safeParse(parsed(storage.getItem(key)));
      return kept.success ? resumed(kept.data.changes) : EMPTY_OUTBOX;
    },
    save: (outbox) => {
      if (outbox.length === 0) storage.removeItem(key);
      else tryToStore(storage, key, JSON.stringify({ shape: 2, changes: outbox }));
    },
  };
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A full storage costs the safety net, not the change, which is still in memory and on its way. */
function tryToStore(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
