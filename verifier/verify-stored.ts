// Verifies a chain where it is stored, against every checkpoint that was ever signed over it. Nothing is withheld from
// whoever can do that, so a payload that no recorded erasure names was taken away.

import { Chain } from './chain';
import { type Checkpoint, checkpointFaults, type Signer } from './checkpoints';
import type { Cryptography } from './cryptography';
import type { Entry } from './entry';
import { erasuresAmong, isErasure, unaccounted } from './erasures';
import { hasRows, type Row, Rows } from './rows';
import type { Fault, Log } from './verdict';

export interface StoredChain {
  readonly incidentId: string;
  readonly log: Log;
  readonly entries: AsyncIterable<Entry>;
  /** Of imports and bulk changes; of the record alone. */
  readonly rows: AsyncIterable<Row>;
  readonly checkpoints: readonly Checkpoint[];
}

export interface StoredVerdict {
  readonly entryCount: number;
  /** How far the checkpoints vouch for it: writing goes on while they are signed. */
  readonly vouchedCount: number;
  readonly faults: readonly Fault[];
}

export async function verifyStored(
  { incidentId, log, entries, rows, checkpoints }: StoredChain,
  signer: Signer,
  cryptography: Cryptography,
): Promise<StoredVerdict> {
  const chain = new Chain(log, incidentId, cryptography);
  const erasing: Entry[] = [];
  const committing: Entry[] = [];
  for await (const entry of entries) {
    chain.take(entry);
    if (log === 'record' && isErasure(entry)) erasing.push(entry);
    if (log === 'record' && hasRows(entry)) committing.push(entry);
  }
  const stored = new Rows(cryptography);
  for await (const row of rows) stored.take(row);
  const goneRows = stored.unaccounted(erasing).length;
  const gone = unaccounted(chain.bare, erasuresAmong(erasing, chain.bare));
  const against = checkpointFaults(chain, checkpoints, signer, cryptography);
  return {
    entryCount: chain.highest,
    vouchedCount: Math.min(chain.highest, highestOf(checkpoints)),
    faults: [
      ...chain.faults(),
      ...stored.faults(committing),
      ...(goneRows > 0 ? [{ kind: 'rows-gone', count: goneRows } as const] : []),
      ...gone.map((seq) => ({ kind: 'payload-gone', log, seq }) as const),
      ...against.filter(({ kind }) => kind !== 'unvouched'),
    ],
  };
}

const highestOf = (checkpoints: readonly Checkpoint[]): number =>
  checkpoints.reduce((highest, { seq }) => Math.max(highest, seq), 0);
