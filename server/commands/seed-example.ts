// Adds the example incident, once in the life of an installation: every entry goes through the one write path, with the
// moment at which it was made. The first administrator becomes its commander. All or nothing.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { eventInputSchema, eventPatchSchema } from '@/core/contracts/event';
import { figureInputSchema, figurePatchSchema } from '@/core/contracts/figure';
import { asSeverity, incidentPatchSchema } from '@/core/contracts/incident';
import { obligationsInputSchema } from '@/core/contracts/obligations';
import type { Actor } from '@/core/incident/actor';
import { type Instant, instantFromMs, msOf } from '@/core/time/instant';
import { EXAMPLE } from '@/prisma/example';
import { EVENT_IDS, FIGURE_IDS } from '@/prisma/example/ids';
import type { ExampleActor, ExampleEntry } from '@/prisma/example/types';
import { findFirstAdministrator } from '../db/accounts/users';
import { type Database, inTransaction } from '../db/connection/client';
import { claimExample } from '../db/example';
import { changeEvent } from './change-event';
import { changeFigure } from './change-figure';
import { changeIncident } from './change-incident';
import { createEvent } from './create-event';
import { createFigure } from './create-figure';
import { openIncident } from './create-incident';
import { decideObligations } from './decide-obligations';
import type { Entry } from './writing/entry';
import { ANY_VERSION } from './writing/precondition';

/** Whether it was added now: not when it was before, even if it was removed since. */
export const seedExample = ({ now }: { readonly now: Instant }): Promise<boolean> =>
  inTransaction(async (tx) => {
    if (!(await claimExample(tx, new Date(msOf(now))))) return false;
    await openExample(tx);
    for (const entry of EXAMPLE.entries) await enter(tx, entry);
    return true;
  });

async function openExample(tx: Database): Promise<void> {
  const commander = await findFirstAdministrator(tx);
  if (commander === null) throw new Error('The example needs an administrator to be its commander');
  const { id, ref, createdAt, createdBy, severity, ...told } = EXAMPLE.incident;
  await openIncident(tx, {
    id,
    ref,
    fields: { ...told, severity: asSeverity(severity), status: 'open', legalHold: null, obligations: null },
    at: momentOf(createdAt),
    actor: actorOf(createdBy),
    commanderId: commander.id,
    isExample: true,
  });
}

async function enter(tx: Database, told: ExampleEntry): Promise<void> {
  const { actor, at } = told;
  const entry: Entry = { kind: 'seed', tx, actor: actorOf(actor), role: EXAMPLE.team[actor], at: momentOf(at) };
  const entered = await enterAs(entry, told);
  if (!entered.ok) throw new Error(`The example's entry of ${at} is refused: ${JSON.stringify(entered.error)}`);
}

function enterAs(entry: Entry, told: ExampleEntry) {
  const ref = EXAMPLE.incident.id;
  const always = { ref, precondition: ANY_VERSION, once: null };
  switch (told.kind) {
    case 'create-event':
      return createEvent(entry, { ref, input: eventInputSchema.parse(told.input), once: null });
    case 'change-event':
      return changeEvent(entry, { ...always, eventId: EVENT_IDS[told.key], patch: eventPatchSchema.parse(told.patch) });
    case 'create-figure':
      return createFigure(entry, { ref, input: figureInputSchema.parse(told.input), once: null });
    case 'change-figure':
      return changeFigure(entry, {
        ...always,
        figureId: FIGURE_IDS[told.key],
        patch: figurePatchSchema.parse(told.patch),
      });
    case 'change-incident':
      return changeIncident(entry, { ...always, patch: incidentPatchSchema.parse(told.patch) });
    case 'decide-obligations':
      return decideObligations(entry, { ...always, input: obligationsInputSchema.parse(told.input) });
    default:
      return assertNever(told);
  }
}

const momentOf = (rfc3339: string): Instant => instantFromMs(Date.parse(rfc3339));

/** They exist in the example only, so their names are their identity. */
const actorOf = (name: ExampleActor): Actor => ({ id: name, name });
