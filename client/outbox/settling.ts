// Waits until what was changed here is on the record, for deeds that must not overtake it.

import { isFailed, isUnexplained } from './change';
import type { Outbox } from './outbox';

export interface SettlingPort {
  readonly snapshot: () => { readonly outbox: Outbox };
  readonly subscribe: (listener: () => void) => () => void;
}

/** `held`: something waits for its author, or for the network, and so may take as long as it likes. */
export type Settling = 'settled' | 'held';

export function settling({ snapshot, subscribe }: SettlingPort): Promise<Settling> {
  return new Promise((resolve) => {
    let leave: (() => void) | null = null;
    const look = () => {
      const became = standing(snapshot().outbox);
      if (became === 'moving') return;
      leave?.();
      resolve(became);
    };
    leave = subscribe(look);
    look();
  });
}

function standing(outbox: Outbox): Settling | 'moving' {
  if (outbox.length === 0) return 'settled';
  const isHeld = outbox.some((change) => isFailed(change) || isUnexplained(change) || change.phase.kind === 'retrying');
  return isHeld ? 'held' : 'moving';
}
