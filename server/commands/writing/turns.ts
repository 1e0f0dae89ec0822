// Group commit: verbs that wait for the same incident take turns in one transaction, so that many writers pay for one
// lock, a few statements and one flush to disk. Each gets its own answer once all of it is committed. Where one fails,
// nothing of the transaction stays, and each is tried again in a transaction of its own.

import 'server-only';
import { setImmediate as breath } from 'node:timers/promises';
import { type Database, inLongTransaction, inTransaction } from '../../db/connection/client';
import { isUnreachable } from '../../db/connection/unreachable';
import { Sitting } from './sitting';

/** Bounds how long the first of a transaction waits for the last, and how long another process waits for its turn. */
const MAX_TURNS = 32;

/** Whether others may take their turns in the same transaction; alone, and for long, the work is never tried again. */
export type TurnKind = 'shared' | 'alone' | 'long';

/** @param sitting null where there is no such incident */
type Work<T> = (tx: Database, sitting: Sitting | null) => Promise<T>;

/** What a verb asks to have. */
export interface Claim {
  readonly kind: TurnKind;
  readonly ref: string;
  /** The event that it is about, fetched with those of the others; null where it may be about anything. */
  readonly eventId: string | null;
}

interface Turn extends Claim {
  /** Does the work and gives the answer, to be called once it is committed. */
  readonly take: Work<() => void>;
  readonly fail: (error: unknown) => void;
}

/** By the incident, as it was named; another process, or another name, is kept away by the incident's lock. */
const waiting = new Map<string, Turn[]>();

export const inTurn = <T>(claim: Claim, work: Work<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const take: Work<() => void> = async (tx, sitting) => {
      const answer = await work(tx, sitting);
      return () => resolve(answer);
    };
    const turn = { ...claim, take, fail: reject };
    const others = waiting.get(claim.ref);
    if (others !== undefined) others.push(turn);
    else void takeTurns(claim.ref, [turn]);
  });

async function takeTurns(ref: string, turns: Turn[]): Promise<void> {
  waiting.set(ref, turns);
  while (turns.length > 0) {
    // Whoever has just been answered may ask again at once, and comes along.
    await breath();
    await commit(ref, turns.splice(0, countOfNext(turns)));
  }
  waiting.delete(ref);
}

function countOfNext(turns: readonly Turn[]): number {
  const alone = turns.slice(0, MAX_TURNS).findIndex(({ kind }) => kind !== 'shared');
  return alone === -1 ? MAX_TURNS : Math.max(alone, 1);
}

async function commit(ref: string, turns: readonly Turn[]): Promise<void> {
  let isWorkDone = false;
  try {
    const within = turns.some(({ kind }) => kind === 'long') ? inLongTransaction : inTransaction;
    const answers = await within(async (tx) => {
      const sitting = await Sitting.open(tx, ref);
      await sitting?.fetch(turns.flatMap(({ eventId }) => eventId ?? []));
      const taken: (() => void)[] = [];
      for (const { take } of turns) taken.push(await take(tx, sitting));
      await sitting?.written();
      isWorkDone = true;
      return taken;
    });
    for (const answer of answers) answer();
  } catch (error) {
    // When only the commit failed, nobody knows whether it did: trying again could do the work twice.
    const isFinal = turns.length === 1 || isWorkDone || isUnreachable(error);
    for (const turn of turns) {
      if (isFinal) turn.fail(error);
      else await commit(ref, [turn]);
    }
  }
}
