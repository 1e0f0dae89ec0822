// Asks the API of this origin and reads the answer through its contract. A refusal carries the problem details of the
// server, anything else is a failure to be tried again. Throws only where whoever asked has called it off.

import type { z } from 'zod';
import { API_ROOT } from '@/core/contracts/api-root';
import { type Problem, problemSchema } from '@/core/contracts/problem';
import { ok, type Result, refuse } from '@/core/result';

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below /api/v1, such as "/incidents/INC-2023-0001". */
  readonly path: string;
  readonly body?: unknown;
  /** The version that the change is based on. */
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** The answer is no JSON but bytes, which the browser may keep. */
  readonly asBytes?: boolean;
  /** Is sent even where the page is being closed. */
  readonly keepalive?: boolean;
}

export type ApiFailure =
  /** The server answered that it will not. */
  | { readonly kind: 'problem'; readonly status: number; readonly problem: Problem }
  /** The server could not be reached, or failed, or answered in words that nobody understands. */
  | {
      readonly kind: 'unreachable';
      readonly detail: string;
      /** What the server itself said, where it asks for patience. */
      readonly problem?: Problem;
    };

export interface ApiAnswer<T> {
  readonly value: T;
  /** The number of the revision that the request made, where it made one and the server says so. */
  readonly revision: number | null;
}

export type Api = <T>(request: ApiRequest, read: (body: unknown) => T) => Promise<Result<ApiAnswer<T>, ApiFailure>>;

/** Reads through a zod contract. */
export const through =
  <S extends z.ZodType>(schema: S) =>
  (body: unknown): z.infer<S> =>
    schema.parse(body);

export const apiOver =
  (ask: typeof fetch): Api =>
  async (request, read) => {
    try {
      const response = await ask(API_ROOT + request.path, initOf(request));
      const body = request.asBytes && response.ok ? await bytesOf(response) : await bodyOf(response);
      if (!response.ok) return refuse(failureOf(response, body));
      return ok({ value: read(body), revision: revisionOf(response) });
    } catch (error) {
      if (request.signal?.aborted) throw error;
      return refuse({ kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) });
    }
  };

function initOf({ method, body, ifMatch, idempotencyKey, signal, keepalive, asBytes }: ApiRequest): RequestInit {
  const headers = new Headers(asBytes ? {} : { accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  return {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
    keepalive,
    cache: asBytes ? 'default' : 'no-store',
  };
}

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

function failureOf(response: Response, body: unknown): ApiFailure {
  const { status } = response;
  const problem = problemSchema.safeParse(body);
  if (isTransient(status) || !problem.success) {
    return { kind: 'unreachable', detail: `The server answered ${status}.`, problem: problem.data };
  }
  return { kind: 'problem', status, problem: problem.data };
}

/** Whoever fails on their side may succeed the next time; so may whoever asked for patience. */
export const isTransient = (status: number): boolean => status >= 500 || status === 429 || status === 408;

function revisionOf(response: Response): number | null {
  const stated = Number(response.headers.get('onset-revision'));
  return Number.isInteger(stated) && stated > 0 ? stated : null;
}
