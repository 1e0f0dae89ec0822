// Serves endpoints as Next's route handlers: knows who calls, checks everything that came, and turns whatever is refused
// or fails into problem details.

import 'server-only';
import { z } from 'zod';
import { ok, type Result, refuse } from '@/core/result';
import type { SignedInUser } from '../auth/session-user';
import { ANY_VERSION } from '../commands/writing/precondition';
import type { ReplyKey } from '../db/idempotency';
import { sha256 } from '../record/sha256';
import { checkAgainst, NO_BODY, type ReadBody, readBody } from './body';
import { callerOf, READING } from './caller';
import type { Call, Endpoint, Method } from './contract';
import { preconditionOf } from './etag';
import { abandonedResponse, failedResponse } from './failed';
import { replyKeyOf } from './idempotency-key';
import { inOwnLine } from './own-line';
import { problem } from './problem';
import { queryOf } from './query';

/** As Next passes it. */
interface RouteContext {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** All methods of one address; those without an endpoint answer 405 in our words. */
export function methods(
  ...served: readonly { readonly method: Method; readonly serve: RouteHandler }[]
): Record<Method | 'OPTIONS', RouteHandler> {
  // Next answers HEAD from GET.
  const allow = [...served.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])), 'OPTIONS'].join(
    ', ',
  );
  const notAllowed: RouteHandler = async () =>
    problem('method-not-allowed', { detail: `It takes ${allow}.` }, { allow });
  const answer: RouteHandler = async () => new Response(null, { status: 204, headers: { allow } });
  const handlerOf = (method: string) => served.find((endpoint) => endpoint.method === method)?.serve ?? notAllowed;
  return {
    GET: handlerOf('GET'),
    POST: handlerOf('POST'),
    PUT: handlerOf('PUT'),
    PATCH: handlerOf('PATCH'),
    DELETE: handlerOf('DELETE'),
    OPTIONS: answer,
  };
}

export const serve =
  <Path extends string, Query, Body>(endpoint: Endpoint<Path, Query, Body>): RouteHandler =>
  async (request, context) => {
    try {
      const call = await callOf(endpoint, request, context);
      if (!call.ok) return call.error;
      const answered = () => endpoint.handle(call.value);
      // Writers of an incident stand in line anyway, and a file that arrives would keep everything else waiting.
      return await (isReading(endpoint) ? inOwnLine(call.value.user.id, request.signal, answered) : answered());
    } catch (error) {
      if (request.signal.aborted) return abandonedResponse();
      return failedResponse(error, `${endpoint.method} ${endpoint.path}`);
    }
  };

const isReading = ({
  method,
  readingSuffices = false,
}: Pick<Endpoint<string, unknown, unknown>, 'method' | 'readingSuffices'>) => method === 'GET' || readingSuffices;

async function callOf<Path extends string, Query, Body>(
  endpoint: Endpoint<Path, Query, Body>,
  request: Request,
  context: RouteContext,
): Promise<Result<Call<Path, Query, Body>, Response>> {
  const caller = await callerOf(request, {
    scope: isReading(endpoint) ? 'read' : 'write',
    isFromOurPages: endpoint.method !== 'GET',
    isSession: endpoint.sessionsOnly ?? false,
  });
  if (!caller.ok) return caller;
  const query = checkAgainst(endpoint.query, queryOf(request.url));
  if (!query.ok) return query;
  const precondition = readPrecondition(endpoint.ifMatch, request);
  if (!precondition.ok) return precondition;
  const body = await bodyOf(endpoint, request);
  if (!body.ok) return body;
  const key = readKey(request, caller.value, body.value.normal);
  if (!key.ok) return key;
  const params = await context.params;
  return ok({
    user: caller.value,
    query: query.value,
    body: body.value.value,
    precondition: precondition.value,
    ifNoneMatch: request.headers.get('if-none-match'),
    lastEventId: request.headers.get('last-event-id'),
    signal: request.signal,
    callerNow: async () => {
      const still = await callerOf(request, READING);
      return still.ok ? still.value : null;
    },
    param: (name) => paramOf(params, name),
    header: (name) => request.headers.get(name),
    isHead: request.method === 'HEAD',
    once: (replyTo, content) => {
      if (key.value === null || !endpoint.repeatable) return null;
      return { ...key.value, ...(content !== undefined && { requestHash: sha256(content) }), replyTo };
    },
  });
}

function readPrecondition(ifMatch: 'required' | 'honoured' | undefined, request: Request) {
  const given = preconditionOf(ifMatch === undefined ? null : request.headers.get('if-match'));
  if (!given.ok) return refuse(problem('malformed', { detail: given.error }));
  if (given.value !== undefined) return ok(given.value);
  if (ifMatch !== 'required') return ok(ANY_VERSION);
  const detail = 'Send If-Match with the ETag that you read, such as If-Match: "3", or If-Match: * for any version.';
  return refuse(problem('precondition-required', { detail }));
}

/** Where none is wanted, one that comes all the same means nothing. */
async function bodyOf<Body>(
  { body, emptyBody, maxBodyBytes }: Pick<Endpoint<string, unknown, Body>, 'body' | 'emptyBody' | 'maxBodyBytes'>,
  request: Request,
): Promise<Result<ReadBody<Body>, Response>> {
  if (!(body instanceof z.ZodType)) return ok({ value: body.arriving(request), normal: '' });
  if (!Object.is(body, NO_BODY)) return readBody(request, body, { whenEmpty: emptyBody, maxBytes: maxBodyBytes });
  const none = checkAgainst(body, undefined);
  return none.ok ? ok({ value: none.value, normal: '' }) : none;
}

function readKey(request: Request, user: SignedInUser, body: string): Result<ReplyKey | null, Response> {
  const key = replyKeyOf(request, user.id, body);
  return key.ok ? key : refuse(problem('malformed', { detail: key.error }));
}

function paramOf(params: Awaited<RouteContext['params']>, name: string): string {
  const value = params[name];
  if (typeof value !== 'string') throw new Error(`The route's folder has no [${name}]`);
  return value;
}
