// Signs checkpoints over what was committed: at most about one a second for an incident, behind the writers' backs. A
// head that does not continue the last checkpoint gets none, loudly: somebody went behind the application's back, or an
// older database was put in place.

import 'server-only';
import { now } from '../clock/clock';
import { beforeClosing, database } from '../db/connection/client';
import { CHAIN_LOGS, chainedIncidents } from '../db/record/chain';
import { onceMade } from '../env/environment';
import { log } from '../log/log';
import { type Checkpoint, signedCheckpoint } from './checkpoint';
import { CheckpointFile } from './checkpoint-file';
import { type Continuation, continuationOf } from './continuation';
import { recordKey } from './key';

const PACE_MS = 1_000;

interface Kept {
  readonly timers: Map<string, NodeJS.Timeout>;
  /** What is being done for an incident; the next waits for it. */
  readonly turns: Map<string, Promise<unknown>>;
}

// Next's development server evaluates modules again after every edit; what is noted must survive that.
const shared = globalThis as { onsetCheckpoints?: Kept };
shared.onsetCheckpoints ??= begun();
const kept = shared.onsetCheckpoints;

const files = onceMade(() => new Map<string, CheckpointFile>());

/** A process that is told to end signs what it has noted; what it does not come to is signed at the next start. */
function begun(): Kept {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void flushCheckpoints());
  beforeClosing(() => flushCheckpoints());
  return { timers: new Map(), turns: new Map() };
}

/** To be called after every commit that may have moved a head. Costs nothing then. */
export function noteHead(incidentId: string): void {
  if (kept.timers.has(incidentId)) return;
  const timer = setTimeout(() => void checkpointQuietly(incidentId), PACE_MS);
  // A command that is done need not wait: it flushes, and whatever nobody signed is signed at the next start.
  timer.unref();
  kept.timers.set(incidentId, timer);
}

/** Signs what was noted and not signed yet: before a process ends. */
export async function flushCheckpoints(): Promise<void> {
  await Promise.all([...kept.timers.keys()].map(checkpointQuietly));
  await Promise.allSettled(kept.turns.values());
}

/** Signs what no process lived to sign: at every start. */
export async function catchUpCheckpoints(): Promise<void> {
  for (const { id } of await chainedIncidents(database())) await checkpointQuietly(id);
}

async function checkpointQuietly(incidentId: string): Promise<void> {
  clearTimeout(kept.timers.get(incidentId));
  kept.timers.delete(incidentId);
  try {
    await checkpointNow(incidentId);
  } catch (error) {
    log.error('checkpoint failed', error, { incidentId });
  }
}

/** The last checkpoints of both chains: of their heads, unless a chain contradicts the one before. */
export function checkpointNow(incidentId: string): Promise<readonly Checkpoint[]> {
  const before = kept.turns.get(incidentId) ?? Promise.resolve();
  const turn = before.then(
    () => checkpointBoth(incidentId),
    () => checkpointBoth(incidentId),
  );
  kept.turns.set(incidentId, turn);
  const forget = () => {
    if (kept.turns.get(incidentId) === turn) kept.turns.delete(incidentId);
  };
  turn.then(forget, forget);
  return turn;
}

async function checkpointBoth(incidentId: string): Promise<readonly Checkpoint[]> {
  const file = files().get(incidentId) ?? new CheckpointFile(incidentId);
  files().set(incidentId, file);
  const latest = await file.latest();
  for (const chain of CHAIN_LOGS) {
    const last = latest.find((checkpoint) => checkpoint.log === chain);
    const continuation = await continuationOf(database(), { incidentId, log: chain }, last);
    await keep(file, last, continuation, { incidentId, chain });
  }
  return file.latest();
}

/** Ends the checkpoints of an incident that was removed by right, after the last of them. */
export async function checkpointRemoval({ incidentId, seq, hash }: Checkpoint): Promise<void> {
  await new CheckpointFile(incidentId).append(
    signedCheckpoint(recordKey(), { incidentId, seq, hash, log: 'removed' }, now()),
  );
}

async function keep(
  file: CheckpointFile,
  last: Checkpoint | undefined,
  continuation: Continuation,
  about: { readonly incidentId: string; readonly chain: string },
): Promise<void> {
  if (continuation.kind === 'contradicts') {
    const said = { ...about, seq: continuation.seq, checkpointSeq: last?.seq ?? 0 };
    log.error('the record contradicts its checkpoint', new Error('Contradicted'), said);
  } else if (continuation.kind === 'continues' && continuation.head.seq !== last?.seq) {
    await file.append(signedCheckpoint(recordKey(), continuation.head, now()));
  }
}
