// How every reading of an incident begins: who asks, which incident, and which moment of its record. All of it is read in
// one snapshot, so that its parts are of one revision. What the user may not read does not exist.

import 'server-only';
import { type MomentQuery, readMoment } from '@/core/contracts/moment-query';
import type { Incident } from '@/core/incident/incident';
import { isNow } from '@/core/incident/moment';
import type { IncidentState } from '@/core/incident/record/state';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import type { MemberReader } from '@/core/share/redaction';
import { readerOf } from '../db/access/readers';
import { type Database, inLineSnapshot, inSnapshot } from '../db/connection/client';
import { findMembership } from '../db/incidents';
import { readPast } from './past/past';

interface Reading {
  readonly tx: Database;
  /** As it stands now. */
  readonly incident: Incident;
  readonly reader: MemberReader;
}

/** Both answer the same question: out of the tables, or out of an earlier state that the reader may read. */
interface Answers<T> {
  now(reading: Reading): Promise<T>;
  past(state: IncidentState, reading: Reading): T | Promise<T>;
}

export const readAt = <T>(
  user: { readonly id: string },
  ref: string,
  query: MomentQuery,
  answers: Answers<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> =>
  withinOf(query)(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return refuse({ kind: 'not-found' });
    const { incident, role } = membership;
    const reader = await readerOf(tx, incident.id, { userId: user.id, role });
    const reading: Reading = { tx, incident, reader };
    const moment = readMoment(query, incident.zone);
    if (!moment.ok) return refuse({ kind: 'invalid', errors: moment.error });
    if (isNow(moment.value)) return answers.now(reading);
    const state = await readPast(tx, incident, reader, moment.value);
    return state.ok ? answers.past(state.value, reading) : state;
  });

/** Of the past a whole state is rebuilt. */
const withinOf = ({ asOf, knownAt }: MomentQuery) =>
  asOf === undefined && knownAt === undefined ? inSnapshot : inLineSnapshot;

/** An answer that is null is of something that is not there. */
export const found = <T>(one: T | null): Result<T, Refusal> => (one === null ? refuse({ kind: 'not-found' }) : ok(one));
