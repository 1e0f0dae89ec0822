// What the page asks of the API about imports besides sending them: how far one is, and to undo it.

import { importProgressSchema, importUndoneSchema } from '@/core/contracts/import-progress';
import { ok, type Result, refuse } from '@/core/result';
import { type Api, type ApiFailure, through } from '../api';
import type { ProgressAnswer } from './import-run';
import type { ImportUndone } from './import-transfer';

interface Imports {
  readonly api: Api;
  readonly incidentId: string;
}

export async function importProgress({ api, incidentId }: Imports, id: string): Promise<ProgressAnswer> {
  const path = `/incidents/${incidentId}/imports/${id}`;
  const answer = await api({ method: 'GET', path }, through(importProgressSchema));
  if (answer.ok) return ok(answer.value.value);
  return refuse(answer.error.kind === 'problem' && answer.error.status === 404 ? 'gone' : 'unreachable');
}

/** What becomes of events that were changed since. */
export type ChangedSince = 'keep' | 'delete';

export type UndoRefusal =
  /** It must be said what becomes of so many events. */
  | { readonly kind: 'changed-since'; readonly count: number; readonly titles: readonly string[] }
  | { readonly kind: 'failed'; readonly detail: string };

export async function undoImport(
  { api, incidentId }: Imports,
  id: string,
  changed: ChangedSince | null,
): Promise<Result<ImportUndone, UndoRefusal>> {
  const path = `/incidents/${incidentId}/imports/${id}${changed === null ? '' : `?changed=${changed}`}`;
  const answer = await api({ method: 'DELETE', path }, through(importUndoneSchema));
  return answer.ok ? ok(answer.value.value) : refuse(refusalOf(answer.error));
}

function refusalOf(failure: ApiFailure): UndoRefusal {
  if (failure.kind === 'unreachable') {
    return { kind: 'failed', detail: 'The server does not answer. Nothing was undone; try again.' };
  }
  const { status, current, detail, title } = failure.problem;
  const { count, events } = Object(current);
  if (status !== 409 || typeof count !== 'number') return { kind: 'failed', detail: detail ?? title };
  const titles = Array.isArray(events) ? events.map((event) => String(Object(event).title)) : [];
  return { kind: 'changed-since', count, titles };
}
