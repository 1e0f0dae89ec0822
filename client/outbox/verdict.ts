// What becomes of a change whose request failed: try again, merge with what stands, give it up as done, or refuse it.

import type { Command } from '@/core/incident/deciding/command';
import type { ApiFailure } from '../api';
import { readCurrent, type Told } from './answer';
import type { Change, Delay, Phase } from './change';

export type Verdict =
  | { readonly kind: 'retry'; readonly delay: Delay }
  | { readonly kind: 'stale'; readonly told: Told }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly phase: Phase };

export function verdictOn({ command }: Change, failure: ApiFailure): Verdict {
  if (failure.kind === 'unreachable') return { kind: 'retry', delay: 'offline' };
  const { status, problem } = failure;
  if (status === 401) return { kind: 'retry', delay: 'signed-out' };
  if (status === 412 && problem.current !== undefined) return staleAs(command, problem.current);
  // An attempt whose answer was lost was carried out, in the wording that it had then.
  if (problem.type === KEY_REUSED) return { kind: 'done' };
  // Its UUID was chosen here, so what exists already is this very event, and what is gone needs no deleting.
  if (status === 409 && isCreation(command.type)) return { kind: 'done' };
  if (status === 404 && isDeletion(command.type)) return { kind: 'done' };
  if (status === 404 || status === 410) return { kind: 'refused', phase: GONE };
  // What others changed meanwhile can make a change one that must say why.
  if (problem.errors?.some(({ pointer }) => pointer === '/reason') && !command.reason) {
    return { kind: 'refused', phase: { kind: 'unexplained' } };
  }
  const detail = problem.type === CHANGED_SINCE ? CHANGED_BY_OTHERS : (problem.detail ?? problem.title);
  return { kind: 'refused', phase: { kind: 'refused', detail, errors: problem.errors ?? [] } };
}

/** Words that nobody understands, of a later server say, are tried again like every other such answer. */
function staleAs(command: Command, current: unknown): Verdict {
  try {
    return { kind: 'stale', told: readCurrent(command, current) };
  } catch {
    return { kind: 'retry', delay: 'offline' };
  }
}

const CHANGED_SINCE = 'urn:onset:problem:changed-since';
const CHANGED_BY_OTHERS =
  'Others changed some of these events meanwhile, so none was changed. Look at them, or try again to change them all.';

const KEY_REUSED = 'urn:onset:problem:key-reused';

export const GONE: Phase = {
  kind: 'refused',
  detail: 'Somebody deleted this meanwhile, or it is no longer yours to read. What you wrote is kept here.',
  errors: [],
};

const isCreation = (type: string) => type === 'event.create' || type === 'figure.create';
const isDeletion = (type: string) => type === 'event.delete' || type === 'figure.delete';
