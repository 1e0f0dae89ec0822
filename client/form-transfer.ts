// Sends a form with a file and tells how far it is. XMLHttpRequest, because `fetch` tells nothing of an upload and would hold
// it in memory. Never throws: what the server refused is refused for good, anything else can be tried again.

import { API_ROOT } from '@/core/contracts/api-root';
import { type Problem, problemSchema } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';
import { isTransient } from './api';

export interface FormTransfer {
  /** Below /api/v1. */
  readonly path: string;
  readonly form: FormData;
  readonly idempotencyKey: string | null;
  readonly onProgress: (sentBytes: number, totalBytes: number) => void;
  readonly signal: AbortSignal;
}

export type FormFailure =
  /** The same would be refused again. */
  | { readonly kind: 'problem'; readonly status: number; readonly problem: Problem }
  /** Nobody knows what became of it. */
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'cancelled' };

/** @param read null for a body that keeps no contract */
export const sendForm = <T>(
  transfer: FormTransfer,
  read: (body: unknown) => T | null,
): Promise<Result<T, FormFailure>> =>
  new Promise((resolve) => {
    const { path, form, idempotencyKey, onProgress, signal } = transfer;
    const request = new XMLHttpRequest();
    const broken = () => resolve(refuse({ kind: 'broken', detail: 'The connection broke off.' }));
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => resolve(answerOf(request, read));
    request.onerror = broken;
    request.ontimeout = broken;
    request.onabort = () => resolve(refuse({ kind: 'cancelled' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', API_ROOT + path);
    request.setRequestHeader('accept', 'application/json');
    if (idempotencyKey !== null) request.setRequestHeader('idempotency-key', idempotencyKey);
    request.send(form);
  });

const NO_ROOM = 507;

function answerOf<T>(
  { status, responseText }: XMLHttpRequest,
  read: (body: unknown) => T | null,
): Result<T, FormFailure> {
  const body = parsed(responseText);
  const value = status < 300 ? read(body) : null;
  if (value !== null) return ok(value);
  if (status === 401)
    return refuse({ kind: 'broken', detail: 'You are signed out. Sign in in another tab, then try again.' });
  const problem = problemSchema.safeParse(body).data;
  if (problem === undefined || (isTransient(status) && status !== NO_ROOM)) {
    return refuse({ kind: 'broken', detail: `The server answered ${status}.` });
  }
  // The disk may have room again, and what it says tells more than that it failed.
  if (status === NO_ROOM) return refuse({ kind: 'broken', detail: problem.detail ?? problem.title });
  return refuse({ kind: 'problem', status, problem });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
