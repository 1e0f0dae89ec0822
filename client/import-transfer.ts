// Sends a file of events and tells how far it is: tried or imported, as the query says. XMLHttpRequest, because `fetch` tells
// nothing of an upload and would hold it in memory. Never throws.

import type { z } from 'zod';
import { importOutSchema, type importProgressSchema, type importUndoneSchema } from '@/core/contracts/import';
import { type Problem, problemSchema } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';

export type ImportOut = z.infer<typeof importOutSchema>;
export type ImportProgress = z.infer<typeof importProgressSchema>;
export type ImportUndone = z.infer<typeof importUndoneSchema>;

export interface ImportTransfer {
  readonly incidentId: string;
  readonly query: string;
  readonly name: string;
  readonly blob: Blob;
  /** The same for every attempt at one import. */
  readonly idempotencyKey: string | null;
  readonly onProgress: (sentBytes: number) => void;
  readonly signal: AbortSignal;
}

export type ImportFailure =
  /** The same would be refused again. `errors` say where, row by row. */
  | { readonly kind: 'refused'; readonly detail: string; readonly errors: readonly string[] }
  /** Nobody knows what became of it. */
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'cancelled' };

export type SendImport = (transfer: ImportTransfer) => Promise<Result<ImportOut, ImportFailure>>;

export const sendImport: SendImport = ({ incidentId, query, name, blob, idempotencyKey, onProgress, signal }) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const broken = () => resolve(refuse({ kind: 'broken', detail: 'The connection broke off.' }));
    request.upload.onprogress = ({ loaded }) => onProgress(Math.min(loaded, blob.size));
    request.onload = () => resolve(answerOf(request));
    request.onerror = broken;
    request.ontimeout = broken;
    request.onabort = () => resolve(refuse({ kind: 'cancelled' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `/api/v1/incidents/${incidentId}/imports?${query}`);
    request.setRequestHeader('accept', 'application/json');
    if (idempotencyKey !== null) request.setRequestHeader('idempotency-key', idempotencyKey);
    const form = new FormData();
    form.append('file', blob, name);
    request.send(form);
  });

function answerOf({ status, responseText }: XMLHttpRequest): Result<ImportOut, ImportFailure> {
  const body = parsed(responseText);
  const out = importOutSchema.safeParse(body);
  if (status < 300 && out.success) return ok(out.data);
  const problem = problemSchema.safeParse(body);
  if (status === 401) return refuse({ kind: 'broken', detail: 'You are signed out. Sign in in another tab.' });
  if (status === 409) return refuse({ kind: 'refused', detail: LEFT_OVER, errors: [] });
  if (status === 507 && problem.success) return refuse({ kind: 'broken', detail: detailOf(problem.data) });
  if (status >= 500 || !problem.success) return refuse({ kind: 'broken', detail: `The server answered ${status}.` });
  return refuse({ kind: 'refused', ...saidOf(problem.data) });
}

/** The id is taken, and not by what would have been repeated. */
const LEFT_OVER =
  'The server still holds a part of the attempt that broke off. See the history for whether it was imported; if not, import it anew.';

const detailOf = ({ detail, title }: Problem): string => detail ?? title;

/** One fault of the whole file is the reason itself; those of rows come as a list. */
function saidOf(problem: Problem): { readonly detail: string; readonly errors: readonly string[] } {
  const details = problem.errors?.map(({ detail }) => detail) ?? [];
  const [only] = details;
  return problem.detail === undefined && only !== undefined
    ? { detail: only, errors: [] }
    : { detail: detailOf(problem), errors: details };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
