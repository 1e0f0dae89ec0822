// Sends one file to the incident and tells how far it is. XMLHttpRequest, because `fetch` tells nothing of an upload.
// Never throws: what the server refused is refused for good, anything else can be tried again.

import { evidenceFromOut, evidenceOutSchema } from '@/core/contracts/evidence';
import { problemSchema } from '@/core/contracts/problem';
import type { Evidence } from '@/core/incident/evidence';
import { ok, type Result, refuse } from '@/core/result';

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

export const sendFile: SendFile = ({ incidentId, name, file, eventId, onProgress, signal }) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const broken = () => resolve(refuse({ kind: 'broken', detail: 'The connection broke off.' }));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = broken;
    request.ontimeout = broken;
    request.onabort = () => resolve(refuse({ kind: 'cancelled' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `/api/v1/incidents/${incidentId}/evidence`);
    request.setRequestHeader('accept', 'application/json');
    request.send(formOf(name, file, eventId));
  });

/** The file last: what is said about it comes first. */
function formOf(name: string, file: Blob, eventId: string | null): FormData {
  const form = new FormData();
  if (eventId !== null) form.append('eventId', eventId);
  form.append('file', file, name);
  return form;
}

function answerOf({ status, responseText }: XMLHttpRequest): Result<Evidence, TransferFailure> {
  const body = parsed(responseText);
  const evidence = evidenceOutSchema.safeParse(body);
  if (status < 300 && evidence.success) return ok(evidenceFromOut(evidence.data));
  const problem = problemSchema.safeParse(body);
  if (status === 401) return refuse({ kind: 'broken', detail: 'You are signed out. Sign in, then try again.' });
  if (status === 507 && problem.success)
    return refuse({ kind: 'broken', detail: problem.data.detail ?? problem.data.title });
  if (status >= 500 || !problem.success) return refuse({ kind: 'broken', detail: `The server answered ${status}.` });
  const { errors, detail, title } = problem.data;
  return refuse({ kind: 'refused', detail: errors?.[0]?.detail ?? detail ?? title });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
