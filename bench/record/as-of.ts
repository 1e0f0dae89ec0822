// An incident as of a revision in the middle of 10,000: asked for the first time, again, and one step back after another,
// as whoever drags the slider asks.
import { performance } from 'node:perf_hooks';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { dayTime, sampleFields, sampleIncident } from '@/core/incident/event.sample';
import type { Revision, RevisionPayload } from '@/core/incident/record/revision';
import { unwrap } from '@/core/result';
import { type Instant, instantFromMs } from '@/core/time/instant';
import { chance } from '@/scripts/prove/chance';
import { newId } from '@/server/clock/clock';
import { addUser } from '@/server/commands/users/add-user';
import { inTransaction } from '@/server/db/connection/client';
import { insertIncident } from '@/server/db/incidents';
import { appendRevisionRows } from '@/server/db/record/revisions';
import { listEvents } from '@/server/queries/events/events';
import { type Measured, measuredFrom, measureWaiting } from '../measure';
import { type Row, rowOf, type Target } from '../report';

const REVISIONS = 10_000;
const MIDDLE = REVISIONS / 2;
const INCIDENTS = 6;
const AT_ONCE = 500;

const TARGET: readonly Target[] = [{ figure: 'p95Ms', atMost: 200 }];

export async function benchAsOf(): Promise<readonly Row[]> {
  const { user } = unwrap(await addUser({ email: 'past@example.org', name: 'L. Kim', administrator: false }));
  const incidentIds: string[] = [];
  for (let count = 0; count < INCIDENTS; count += 1) incidentIds.push(await writtenIncident(user.id, count + 1));
  const read = async (incidentId: string, asOf: number) => {
    const page = unwrap(await listEvents(user, incidentId, { asOf: String(asOf), after: null, limit: 1_000 }));
    if (page.revision !== asOf || page.events.length === 0) throw new Error('It read something else');
  };
  const cold = await firstReadings(incidentIds, (incidentId) => read(incidentId, MIDDLE));
  const [incidentId = ''] = incidentIds;
  let asOf = MIDDLE;
  const backwards = async () => {
    asOf = asOf > 100 ? asOf - 1 : MIDDLE;
    await read(incidentId, asOf);
  };
  return [
    rowOf(`as of revision ${MIDDLE} of ${REVISIONS}, the first time`, 1, cold, TARGET),
    rowOf(
      `as of revision ${MIDDLE} of ${REVISIONS}, again`,
      1,
      await measureWaiting(() => read(incidentId, MIDDLE)),
      TARGET,
    ),
    rowOf('one revision further back', 1, await measureWaiting(backwards), TARGET),
  ];
}

async function firstReadings(
  incidentIds: readonly string[],
  read: (incidentId: string) => Promise<void>,
): Promise<Measured> {
  const durationsMs: number[] = [];
  for (const incidentId of incidentIds) {
    const began = performance.now();
    await read(incidentId);
    durationsMs.push(performance.now() - began);
  }
  return measuredFrom(durationsMs);
}

/** An incident of which the record alone is written: the tables are not asked. */
async function writtenIncident(commanderId: string, number: number): Promise<string> {
  const incidentId = newId();
  const ref = `INC-2099-${String(number).padStart(4, '0')}`;
  const payloads = history(ref);
  for (let from = 0; from < payloads.length; from += AT_ONCE) {
    await inTransaction(async (tx) => {
      const at = instantFromMs(Date.now());
      if (from === 0) {
        const incident = { ...sampleIncident(), id: incidentId, ref, createdAt: at };
        await insertIncident(tx, { incident, commanderId, isExample: false });
      }
      await appendRevisionRows(tx, incidentId, revisionsOf(payloads.slice(from, from + AT_ONCE), from, at));
    });
  }
  return incidentId;
}

const ACTOR = { id: 'marsh', name: 'J. Marsh' };

const revisionsOf = (payloads: readonly RevisionPayload[], after: number, at: Instant): readonly Revision[] =>
  payloads.map((payload, index) => ({
    ...{ seq: after + index + 1, at, actor: ACTOR },
    ...{ payload, reason: 'log analysis complete' },
  }));

/** Half of them add an event, half correct one. */
function history(ref: string): readonly RevisionPayload[] {
  const random = chance();
  const versions = new Map<string, number>();
  const {
    id: _id,
    ref: _ref,
    revision: _revision,
    version: _version,
    createdAt: _createdAt,
    ...fields
  } = sampleIncident();
  const payloads: RevisionPayload[] = [{ type: 'incident.created', ref, fields }];
  while (payloads.length < REVISIONS) {
    const ids = [...versions.keys()];
    const eventId = payloads.length % 2 === 0 ? ids[Math.floor(random() * ids.length)] : undefined;
    payloads.push(eventId === undefined ? addition(versions) : correction(eventId, versions));
  }
  return payloads.map((payload) => revisionPayloadSchema.parse(payload));
}

function addition(versions: Map<string, number>): RevisionPayload {
  const eventId = newId();
  versions.set(eventId, 1);
  return { type: 'event.created', eventId, fields: FIELDS };
}

function correction(eventId: string, versions: Map<string, number>): RevisionPayload {
  const version = (versions.get(eventId) ?? 0) + 1;
  versions.set(eventId, version);
  const start = { from: dayTime('2023-01-05'), to: dayTime('2022-11-25') };
  return { type: 'event.changed', eventId, version, changes: { start, tags: { from: [], to: ['interface'] } } };
}

const FIELDS = sampleFields({
  description: 'A request of the interface that no customer made, as its log has it. '.repeat(4),
  sources: [
    {
      ...{ id: 'form-8-k', title: 'Form 8-K', publisher: 'SEC', url: 'https://www.sec.gov/', locator: 'Item 8.01' },
      ...{ quote: 'a bad actor was obtaining data through a single API', stated: dayTime('2023-01-05') },
      ...{ reliedOn: true, reliedOnReason: '', privilege: null },
    },
  ],
});
