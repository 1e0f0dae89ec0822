// A server for tests: the API's answers about one incident, decided by the same core, without network or database.

import { type EventPatch, toEventOut } from '@/core/contracts/event';
import { toIncidentOut } from '@/core/contracts/incident';
import type { Problem } from '@/core/contracts/problem';
import { readChangedFields, readNewEvent } from '@/core/contracts/read-event';
import { toRevisionOut } from '@/core/contracts/revision-to-out';
import type { Command, CustodyCommand } from '@/core/incident/deciding/command';
import { decide } from '@/core/incident/deciding/decide';
import type { Author } from '@/core/incident/deciding/decision';
import type { EventFields } from '@/core/incident/event';
import { sampleEvent, sampleIncident } from '@/core/incident/event.sample';
import type { IncidentFields } from '@/core/incident/incident';
import { advance } from '@/core/incident/record/replay';
import type { Revision } from '@/core/incident/record/revision';
import { sampleChained } from '@/core/incident/record/revision.sample';
import { type IncidentState, viewOf } from '@/core/incident/record/state';
import { ok, type Result, refuse, unwrap } from '@/core/result';
import { instant } from '@/core/time/instant';
import type { Api, ApiAnswer, ApiFailure, ApiRequest } from './api';
import { baseState } from './base-state';

export const COMMANDER: Author = { actor: { id: 'user-1', name: 'A. Rivera' }, role: 'commander' };

const NOW = instant(1_673_000_000_000_000);
const CONTEXT = { zone: 'UTC', now: NOW, newId: () => '00000000-0000-4000-8000-000000000000' };

/** What becomes of a request on its way: it arrives, is lost, or its answer is. */
export type Weather = () => 'fair' | 'request-lost' | 'answer-lost';

const LOST: ApiFailure = { kind: 'unreachable', detail: 'The network is down' };

interface Reply {
  readonly body: string | undefined;
  readonly answer: Result<ApiAnswer<unknown>, ApiFailure>;
}

type Body = { readonly [member: string]: unknown };

export class SampleServer {
  state: IncidentState = baseState({ incident: sampleIncident(), events: [], figures: [], evidence: [] });
  readonly revisions: Revision[] = [];
  readonly requests: ApiRequest[] = [];
  /** What the next requests to change something are answered with instead, one each. */
  readonly failures: ApiFailure[] = [];
  private readonly replies = new Map<string, Reply>();
  private readonly before = new Map<string, Map<number, EventFields>>();

  api(weather: Weather = () => 'fair'): Api {
    return async (request, read) => {
      await Promise.resolve();
      const fate = weather();
      if (fate === 'request-lost') return refuse(LOST);
      const answer = this.answer(JSON.parse(JSON.stringify(request)));
      return fate === 'answer-lost' ? refuse(LOST) : answered(answer, read);
    };
  }

  /** Gives the first answer again to a key that it has answered, as long as the request is the same. */
  private answer(request: ApiRequest): Result<ApiAnswer<unknown>, ApiFailure> {
    const { method, path, idempotencyKey, body } = request;
    const key = idempotencyKey && `${method} ${path} ${idempotencyKey}`;
    const kept = key === undefined ? undefined : this.replies.get(key);
    if (kept) return kept.body === JSON.stringify(body) ? kept.answer : refuse(KEY_REUSED);
    const answer = this.carryOut(request);
    if (key !== undefined && answer.ok) this.replies.set(key, { body: JSON.stringify(body), answer });
    return answer;
  }

  private carryOut(request: ApiRequest): Result<ApiAnswer<unknown>, ApiFailure> {
    this.requests.push(request);
    const [, , , kind, id, verb] = request.path.split(/[/?]/);
    const body: Body = { ...Object(request.body) };
    if (request.method === 'GET') return this.get(kind, id, request.path);
    // Who looks at what is no part of the record.
    if (kind === 'presence') return refuse(problem(404));
    const failure = this.failures.shift();
    if (failure) return refuse(failure);
    if (kind === undefined) {
      const changes: Partial<IncidentFields> = withoutReason(body);
      return this.obey({ type: 'incident.change', expectedVersion: request.ifMatch ?? null, changes }, body);
    }
    if (kind !== 'events') return refuse(problem(404));
    const eventId = id ?? String(body.id);
    return this.obey(this.commandOf(request, eventId, verb, body), body);
  }

  private commandOf(request: ApiRequest, eventId: string, verb: string | undefined, body: Body): Command {
    const expectedVersion = request.ifMatch ?? null;
    if (request.method === 'DELETE') return { type: 'event.delete', eventId, expectedVersion };
    if (request.method === 'PATCH') {
      const patch: EventPatch = withoutReason(body);
      const changes = unwrap(readChangedFields(patch, this.state.events.get(eventId)?.event ?? sampleEvent(), CONTEXT));
      return { type: 'event.change', eventId, expectedVersion, changes };
    }
    const fromVersion = Number(body.version);
    const fields = this.before.get(eventId)?.get(fromVersion);
    if (verb === 'restore' && fields) return { type: 'event.restore', eventId, fromVersion, fields };
    const { id: _, ...input } = body;
    return { type: 'event.create', eventId, fields: unwrap(readNewEvent({ title: '', ...input }, CONTEXT)) };
  }

  private get(kind: string | undefined, id: string | undefined, path: string): Result<ApiAnswer<unknown>, ApiFailure> {
    if (kind === undefined) return told(toIncidentOut(this.state.incident));
    if (kind === 'revisions') {
      const query = new URLSearchParams(path.split('?')[1]);
      const found = this.revisions.filter((revision) => isAskedFor(revision, query));
      const inOrder = query.get('order') === 'latest' ? found.toReversed() : found;
      const out = inOrder.map((revision) => toRevisionOut({ kind: 'readable', ...sampleChained(revision) }, NAMELESS));
      return told({ revisions: out, nextAfter: null });
    }
    const record = id === undefined ? undefined : this.state.events.get(id);
    return record && record.deletedAt === null ? told(toEventOut(record.event)) : refuse(problem(404));
  }

  /** As if somebody else had asked for it. */
  write(command: Command | CustodyCommand, author: Author = COMMANDER): void {
    unwrap(this.obey(command, { reason: command.reason }, author));
  }

  /** The one write path, in small. */
  private obey(
    command: Command | CustodyCommand,
    { reason }: Body,
    author = COMMANDER,
  ): Result<ApiAnswer<unknown>, ApiFailure> {
    const said = typeof reason === 'string' ? reason : null;
    const decided = decide(viewOf(this.state), { ...command, reason: said }, author);
    if (!decided.ok) return refuse(this.refusalOf(decided.error));
    if (decided.value.kind === 'accepted') {
      const seq = this.state.incident.revision + 1;
      const { payload } = decided.value.revision;
      const revision = {
        payload,
        seq,
        at: NOW,
        actor: author.actor,
        reason: said,
      };
      this.state = advance(this.state, this.state.incident.id, revision);
      this.revisions.push(revision);
    }
    return told(this.current(command), this.state.incident.revision);
  }

  private current(command: Command | CustodyCommand): unknown {
    if (!('eventId' in command)) return toIncidentOut(this.state.incident);
    const event = this.state.events.get(command.eventId)?.event;
    if (!event) return null;
    const versions = this.before.get(event.id) ?? new Map<number, EventFields>();
    const { id, version, createdAt, updatedAt, ...fields } = event;
    this.before.set(id, versions.set(version, fields));
    return toEventOut(event);
  }

  private refusalOf(refusal: { readonly kind: string; readonly current?: unknown }): ApiFailure {
    switch (refusal.kind) {
      case 'stale':
        return problem(412, currentOut(refusal.current));
      case 'not-found':
        return problem(404);
      case 'exists':
        return problem(409);
      default:
        return problem(422);
    }
  }
}

const NAMELESS = { event: () => undefined, figure: () => undefined };

function isAskedFor({ seq, payload }: Revision, query: URLSearchParams): boolean {
  const eventId = query.get('event');
  const isAbout = eventId === null || ('eventId' in payload && payload.eventId === eventId);
  const isOfKind = payload.type.startsWith(query.get('kind') ?? '');
  return isAbout && isOfKind && seq > Number(query.get('after')) && seq < Number(query.get('before') ?? Infinity);
}

function currentOut(current: unknown): unknown {
  const holder = Object(current);
  return holder.kind === 'event' ? toEventOut(holder.event) : toIncidentOut(holder.incident);
}

export const told = (value: unknown, revision: number | null = null): Result<ApiAnswer<unknown>, ApiFailure> =>
  ok({ value, revision });

const KEY_REUSED: ApiFailure = {
  kind: 'problem',
  status: 422,
  problem: { type: 'urn:onset:problem:key-reused', title: 'The key belongs to another request', status: 422 },
};

export function problem(status: number, current?: unknown): ApiFailure {
  const details: Problem = {
    type: 'about:blank',
    title: `Refused with ${status}`,
    status,
    ...(current !== undefined && { current }),
  };
  return { kind: 'problem', status, problem: details };
}

export function answered<T>(
  answer: Result<ApiAnswer<unknown>, ApiFailure>,
  read: (body: unknown) => T,
): Result<ApiAnswer<T>, ApiFailure> {
  if (!answer.ok) return answer;
  return ok({ ...answer.value, value: read(JSON.parse(JSON.stringify(answer.value.value))) });
}

function withoutReason({ reason: _, ...body }: Body): object {
  return body;
}
