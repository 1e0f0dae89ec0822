// Every chain of this installation as it is stored, with every checkpoint that was signed over it: for the operator, who
// verifies the database against what lies beside it. Nothing here is redacted, and nothing of it leaves the machine.

import 'server-only';
import type { RowLink } from '@/core/incident/record/revision';
import { database } from '../../db/connection/client';
import { pagesOfRows, sealedImports } from '../../db/imports/import-rows';
import { CHAIN_LOGS, type ChainEntry, type ChainLog, chainEntries, chainedIncidents } from '../../db/record/chain';
import { type Checkpoint, isOfChain } from '../../record/checkpoint';
import { everyCheckpoint } from '../../record/checkpoint-file';

export interface StoredIncident {
  readonly id: string;
  /** Null where the database has no such incident, though checkpoints were signed over it. */
  readonly ref: string | null;
  readonly chains: readonly StoredChain[];
}

export interface StoredChain {
  readonly incidentId: string;
  readonly log: ChainLog;
  readonly entries: AsyncIterable<ChainEntry>;
  /** Of imports; of the record alone. */
  readonly rows: AsyncIterable<RowLink & { readonly seq: number }>;
  readonly checkpoints: readonly Checkpoint[];
}

export async function storedIncidents(): Promise<readonly StoredIncident[]> {
  const checkpoints = await everyCheckpoint();
  const incidents = await chainedIncidents(database());
  const present = new Set(incidents.map(({ id }) => id));
  const gone = [...checkpoints].filter(
    ([id, signed]) => !present.has(id) && !signed.some((checkpoint) => checkpoint.log === 'removed'),
  );
  return [...incidents, ...gone.map(([id]) => ({ id, ref: null }))].map(({ id, ref }) => ({
    id,
    ref,
    chains: CHAIN_LOGS.map((log) => ({
      incidentId: id,
      log,
      entries: entriesOf(id, log),
      rows: rowsOf(id, log),
      checkpoints: (checkpoints.get(id) ?? []).filter(isOfChain).filter((checkpoint) => checkpoint.log === log),
    })),
  }));
}

const PAGE = 1_000;

/** Whatever the revisions say of imports: a row that none commits to is told of as well. */
async function* rowsOf(incidentId: string, log: ChainLog): AsyncGenerator<RowLink & { readonly seq: number }> {
  if (log !== 'record') return;
  for (const { id: importId, seq } of await sealedImports(database(), incidentId)) {
    for await (const page of pagesOfRows(database(), importId)) yield* page.map((row) => ({ ...row, seq }));
  }
}

async function* entriesOf(incidentId: string, log: ChainLog): AsyncGenerator<ChainEntry> {
  for (let from = 1; ; ) {
    const page = await chainEntries(database(), { incidentId, log, from, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.seq + 1;
  }
}
