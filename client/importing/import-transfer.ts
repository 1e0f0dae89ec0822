// Sends a file of events and tells how far it is: tried or imported, as the query says. Never throws.

import type { z } from 'zod';
import { importOutSchema } from '@/core/contracts/import';
import type { importProgressSchema, importUndoneSchema } from '@/core/contracts/import-progress';
import type { Problem } from '@/core/contracts/problem';
import { type Result, refuse } from '@/core/result';
import { sendForm } from '../form-transfer';

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

export const sendImport: SendImport = async ({ incidentId, query, name, blob, idempotencyKey, onProgress, signal }) => {
  const form = new FormData();
  form.append('file', blob, name);
  const path = `/incidents/${incidentId}/imports?${query}`;
  const told = (sentBytes: number) => onProgress(Math.min(sentBytes, blob.size));
  const sent = await sendForm(
    { path, form, idempotencyKey, onProgress: told, signal },
    (body) => importOutSchema.safeParse(body).data ?? null,
  );
  if (sent.ok) return sent;
  if (sent.error.kind !== 'problem') return refuse(sent.error);
  const { status, problem } = sent.error;
  return refuse({ kind: 'refused', ...(status === 409 ? { detail: LEFT_OVER, errors: [] } : saidOf(problem)) });
};

/** The id is taken, and not by what would have been repeated. */
const LEFT_OVER =
  'The server still holds a part of the attempt that broke off. See the history for whether it was imported; if not, import it anew.';

/** One fault of the whole file is the reason itself; those of rows come as a list. */
function saidOf(problem: Problem): { readonly detail: string; readonly errors: readonly string[] } {
  const details = problem.errors?.map(({ detail }) => detail) ?? [];
  const [only] = details;
  return problem.detail === undefined && only !== undefined
    ? { detail: only, errors: [] }
    : { detail: problem.detail ?? problem.title, errors: details };
}
