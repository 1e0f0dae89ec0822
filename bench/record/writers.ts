// The writers at server/commands: every edit is the change of an event with its revision, in one transaction.
import { eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { incidentInputSchema } from '@/core/contracts/incident';
import { type Result, unwrap } from '@/core/result';
import { changeEvent } from '@/server/commands/change-event';
import { createEvent } from '@/server/commands/create-event';
import { createIncident } from '@/server/commands/create-incident';
import { addUser } from '@/server/commands/users/add-user';
import { type Entry, entryOf } from '@/server/commands/writing/entry';
import type { Done } from '@/server/commands/writing/once';
import type { Outcome } from '@/server/commands/writing/outcome';
import { ANY_VERSION } from '@/server/commands/writing/precondition';
import { database } from '@/server/db/connection/client';
import { revisionsAfter } from '@/server/db/record/revisions';
import type { Row } from '../report';
import { editOf, eventOf, forWriters, RACE_EDITS, race, refuseGaps, WRITERS } from './race';

export async function benchWriters(): Promise<readonly Row[]> {
  const { entry, ref } = await openCase();
  const eventIds = await forWriters((writer) => addEvent(entry, ref, writer));
  const measured = await race(async (writer, number) => {
    const patch = eventPatchSchema.parse(editOf(number));
    doneBy(
      await changeEvent(entry, { ref, eventId: eventIds[writer] ?? '', patch, precondition: ANY_VERSION, once: null }),
    );
  });
  const expected = 1 + WRITERS + RACE_EDITS;
  const revisions = await revisionsAfter(database(), ref, 0, expected + 1);
  refuseGaps(
    revisions.map(({ revision }) => revision.seq),
    expected,
  );
  const targets = [
    { figure: 'perSecond', atLeast: 500 },
    { figure: 'p99Ms', atMost: 100 },
  ] as const;
  return [{ what: `${WRITERS} writers on one incident, an edit`, ...measured, targets }];
}

async function openCase(): Promise<{ readonly entry: Entry; readonly ref: string }> {
  const { user } = unwrap(await addUser({ email: 'bench@example.org', name: 'A. Rivera', administrator: false }));
  const input = incidentInputSchema.parse({ title: 'A case of many writers' });
  const { id } = doneBy(await createIncident(user, { input, once: null }));
  return { entry: entryOf(user), ref: id };
}

async function addEvent(entry: Entry, ref: string, writer: number): Promise<string> {
  const input = eventInputSchema.parse(eventOf(writer));
  return doneBy(await createEvent(entry, { ref, input, once: null })).id;
}

function doneBy<T>(answered: Result<Done<Outcome<T>>, unknown>): T {
  const done = unwrap(answered);
  if (done.kind === 'repeated') throw new Error('Without a key, nothing is repeated');
  return done.value.value;
}
