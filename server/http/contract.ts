// What an endpoint takes and answers, and what its handler is given of a request, as types: data by which requests are checked
// and the OpenAPI document is written.

import 'server-only';
import type { z } from 'zod';
import type { SignedInUser } from '../auth/session-user';
import type { Once } from '../commands/writing/once';
import type { Precondition } from '../commands/writing/precondition';
import type { StoredReply } from '../db/idempotency';
import type { FormContract } from './form';
import type { ProblemKind } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The names within braces: "ref" | "id" of "/incidents/{ref}/events/{id}". */
type Placeholders<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** A request that has been checked. */
export interface Call<Path extends string, Query, Body> {
  readonly user: SignedInUser;
  readonly query: Query;
  readonly body: Body;
  /** What `If-Match` asks for; any version where it is absent and not required. */
  readonly precondition: Precondition;
  /** The tag that `If-None-Match` gives, for readings. */
  readonly ifNoneMatch: string | null;
  /** The last event of a stream that the client has. */
  readonly lastEventId: string | null;
  /** Aborted once the client is gone. */
  readonly signal: AbortSignal;
  /** Whether the caller still is who they were, for answers that last: null once signed out, or the token is revoked. */
  callerNow(): Promise<SignedInUser | null>;
  /** What the address says in place of a name in braces. */
  param(name: Placeholders<Path>): string;
  /** What a header says that only this endpoint reads; null where it is absent. */
  header(name: string): string | null;
  /** Asks as GET does, and wants the head of the answer alone. */
  readonly isHead: boolean;
  /**
   * For what must happen once however often it is asked for: null where the client gave no Idempotency-Key.
   * @param content what a form came to, since it was not read before the call
   */
  once<T>(replyTo: (done: T) => StoredReply, content?: string): Once<T> | null;
}

export interface AnswerContract {
  readonly status: 200 | 201 | 204;
  readonly description: string;
  readonly body?: z.ZodType;
  /** For a stream of server-sent events: what each kind of them carries, by its name. */
  readonly events?: Readonly<Record<string, z.ZodType>>;
  /** For a file: its media types. */
  readonly file?: readonly string[];
  /** Other statuses with the same content, and what each of them says. */
  readonly also?: Readonly<Partial<Record<200 | 206, string>>>;
}

/** JSON as its contract wants it, or a form with a file, which the handler reads itself. */
export type BodyContract<Body> = z.ZodType<Body> | FormContract<Body>;

export interface Contract<Query, Body> {
  /** What it does, for the documentation. */
  readonly summary: string;
  readonly query: z.ZodType<Query>;
  readonly body: BodyContract<Body>;
  /** What a request without a body stands for; absent where it needs one. */
  readonly emptyBody?: unknown;
  /** For a body that may be larger than most. */
  readonly maxBodyBytes?: number;
  readonly ifMatch?: 'required' | 'honoured';
  /** Whether a reading answers 304 to whoever has it already, by the tag in If-None-Match. */
  readonly ifNoneMatch?: true;
  /** Headers that only this endpoint reads, and what each is for. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether whoever may only read may ask, although the method is none of reading: nothing of the record changes. */
  readonly readingSuffices?: boolean;
  /** Whether a browser’s session is needed, since no token may do it. */
  readonly sessionsOnly?: boolean;
  /** Whether an Idempotency-Key is honoured. */
  readonly repeatable?: boolean;
  readonly answer: AnswerContract;
  /** Why it can be refused, beyond what every endpoint can be refused for. */
  readonly problems?: readonly ProblemKind[];
}

export interface Endpoint<Path extends string, Query, Body> extends Contract<Query, Body> {
  readonly method: Method;
  readonly path: Path;
  handle(call: Call<Path, Query, Body>): Promise<Response>;
}
