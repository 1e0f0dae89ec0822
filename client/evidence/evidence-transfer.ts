// Sends one file to the incident and tells how far it is. Never throws.

import { evidenceFromOut, evidenceOutSchema } from '@/core/contracts/evidence';
import type { Evidence } from '@/core/incident/evidence';
import { ok, type Result, refuse } from '@/core/result';
import { sendForm } from '../form-transfer';

export interface Transfer {
  readonly incidentId: string;
  readonly name: string;
  readonly file: Blob;
  /** The event that it supports; null for the incident as a whole. */
  readonly eventId: string | null;
  readonly onProgress: (sentFraction: number) => void;
  readonly signal: AbortSignal;
}

export type TransferFailure =
  /** The same file would be refused again. */
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'cancelled' };

export type SendFile = (transfer: Transfer) => Promise<Result<Evidence, TransferFailure>>;

export const sendFile: SendFile = async ({ incidentId, name, file, eventId, onProgress, signal }) => {
  const sent = await sendForm(
    {
      path: `/incidents/${incidentId}/evidence`,
      form: formOf(name, file, eventId),
      idempotencyKey: null,
      onProgress: (sentBytes, totalBytes) => onProgress(totalBytes === 0 ? 0 : sentBytes / totalBytes),
      signal,
    },
    (body) => evidenceOutSchema.safeParse(body).data ?? null,
  );
  if (sent.ok) return ok(evidenceFromOut(sent.value));
  if (sent.error.kind !== 'problem') return refuse(sent.error);
  const { errors, detail, title } = sent.error.problem;
  return refuse({ kind: 'refused', detail: errors?.[0]?.detail ?? detail ?? title });
};

/** The file last: what is said about it comes first. */
function formOf(name: string, file: Blob, eventId: string | null): FormData {
  const form = new FormData();
  if (eventId !== null) form.append('eventId', eventId);
  form.append('file', file, name);
  return form;
}
