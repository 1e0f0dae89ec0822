// Sixteen writers on one incident, each waiting for its edit before it makes the next: every edit is the change of an
// event with its revision in one transaction, asked for at server/commands.
import { performance } from 'node:perf_hooks';
import { type EventPatch, eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { incidentInputSchema } from '@/core/contracts/incident';
import { type Result, unwrap } from '@/core/result';
import { addUser } from '@/server/commands/add-user';
import { changeEvent } from '@/server/commands/change-event';
import { createEvent } from '@/server/commands/create-event';
import { createIncident } from '@/server/commands/create-incident';
import { type Entry, entryOf } from '@/server/commands/entry';
import type { Done } from '@/server/commands/once';
import type { Outcome } from '@/server/commands/outcome';
import { ANY_VERSION } from '@/server/commands/precondition';
import { database } from '@/server/db/client';
import { revisionsAfter } from '@/server/db/revisions';
import { measuredFrom } from '../measure';
import type { Row } from '../report';

const WRITERS = 16;
const WARM_UP_EDITS = 25;
const EDITS_PER_WRITER = 250;

export async function benchWriters(): Promise<readonly Row[]> {
  const { entry, incidentId } = await openCase();
  const events = await Promise.all(writers((writer) => addEvent(entry, incidentId, writer)));
  const edit = async (writer: number, number: number) => {
    const eventId = events[writer] ?? '';
    doneBy(await changeEvent(entry, { ref: incidentId, eventId, patch: patchOf(number), precondition: ANY_VERSION }));
  };
  await race(WARM_UP_EDITS, edit);
  const { durationsMs, tookMs } = await race(EDITS_PER_WRITER, edit);
  await refuseGaps(incidentId, 1 + WRITERS * (1 + WARM_UP_EDITS + EDITS_PER_WRITER));
  return [
    {
      what: `${WRITERS} writers on one incident, an edit`,
      ...measuredFrom(durationsMs),
      perSecond: (durationsMs.length / tookMs) * 1000,
      targets: [
        { figure: 'perSecond', atLeast: 500 },
        { figure: 'p99Ms', atMost: 100 },
      ],
    },
  ];
}

/** All writers at once, each its edits one after the other. */
export async function race(edits: number, edit: (writer: number, number: number) => Promise<void>) {
  const durationsMs: number[] = [];
  const raceBegan = performance.now();
  await Promise.all(
    writers(async (writer) => {
      for (let number = 0; number < edits; number += 1) {
        const began = performance.now();
        await edit(writer, number);
        durationsMs.push(performance.now() - began);
      }
    }),
  );
  return { durationsMs, tookMs: performance.now() - raceBegan };
}

export const writers = <T>(work: (writer: number) => T): T[] =>
  Array.from({ length: WRITERS }, (_, writer) => work(writer));

/** In turns a wording, a time and a list, and never what stands there already. */
export function patchOf(number: number): EventPatch {
  const kinds = [
    { title: `Data is taken through an interface, wording ${number}` },
    { when: `2022-11-${String(1 + (number % 28)).padStart(2, '0')}~` },
    { tags: [`tag ${number}`, 'interface'] },
  ] as const;
  return eventPatchSchema.parse(kinds[number % kinds.length]);
}

async function openCase(): Promise<{ readonly entry: Entry; readonly incidentId: string }> {
  const { user } = unwrap(await addUser({ email: 'bench@example.org', name: 'A. Rivera', administrator: false }));
  const input = incidentInputSchema.parse({ title: 'A case of sixteen writers' });
  const { id } = doneBy(await createIncident(user, { input, once: null }));
  return { entry: entryOf(user), incidentId: id };
}

async function addEvent(entry: Entry, ref: string, writer: number): Promise<string> {
  const sources = [{ title: 'Form 8-K', locator: 'Item 8.01', quote: 'On January 5, 2023 …' }];
  const input = eventInputSchema.parse({ title: `Event of writer ${writer}`, when: '2022-11-25~', sources });
  return doneBy(await createEvent(entry, { ref, input, once: null })).id;
}

function doneBy<T>(answered: Result<Done<Outcome<T>>, unknown>): T {
  const done = unwrap(answered);
  if (done.kind === 'repeated') throw new Error('Without a key, nothing is repeated');
  return done.value.value;
}

async function refuseGaps(incidentId: string, expected: number): Promise<void> {
  const revisions = await revisionsAfter(database(), incidentId, 0, expected + 1);
  const gap = revisions.findIndex(({ revision }, index) => revision.seq !== index + 1);
  if (gap >= 0 || revisions.length !== expected) throw new Error(`${revisions.length} revisions, a gap at ${gap}`);
}
