// Lets a person stop any command. What can break off does so at once, and gets a moment to tidy up; anything else is left as
// it is: what it had not committed by then, the database takes back.
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const TIDIES_WITHIN_MS = 2_000;

export function orStopped<T>(work: Promise<T>, stop: AbortSignal, tidiesWithinMs = TIDIES_WITHIN_MS): Promise<T> {
  return Promise.race([work, stopped(stop, tidiesWithinMs)]);
}

async function stopped(stop: AbortSignal, tidiesWithinMs: number): Promise<never> {
  if (!stop.aborted) await once(stop, 'abort');
  await pause(tidiesWithinMs);
  throw stop.reason;
}
