// Keeps the outbox in the tab's own storage, so that a reload loses nothing. It ends with the tab, because what an
// incident says should not stay behind on a shared machine.

import { z } from 'zod';
import { store, stored } from '../stored';
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

export function outboxKeep(storage: Storage | null, key: string): OutboxKeep {
  return {
    load: () => {
      const kept = stored(storage, key, keptSchema);
      return kept === null ? EMPTY_OUTBOX : resumed(kept.changes);
    },
    // A full storage costs the safety net, not the change, which is still in memory and on its way.
    save: (outbox) => store(storage, key, outbox.length === 0 ? null : { shape: 2, changes: outbox }),
  };
}
