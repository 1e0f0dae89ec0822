import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { replay } from '@/core/incident/record/replay';
import { type RecordedRevision, revisionType } from '@/core/incident/record/revision';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import { sourcesIn } from '@/core/share/source-privileges';
import { closeDatabase, database } from '../db/connection/client';
import { findEvent } from '../db/events/events';
import { evidenceOf } from '../db/evidence';
import { findFigure } from '../db/figures';
import { revisionsAfter } from '../db/record/revisions';
import { readIncident } from '../queries/incident';
import { call } from '../testing/api';
import { openCase, revisionsOf } from '../testing/case';
import { brokenLinks } from '../testing/chain';
import { sendFile } from '../testing/evidence';
import { type Person, person } from '../testing/people';
import { history, type Step } from './history.arbitrary';

afterAll(closeDatabase);

const HISTORIES = 20;

/** What the histories must have come to, so that the comparison says something about it. */
const TYPES = [
  'event.changed',
  'event.deleted',
  'event.restored',
  'figure.changed',
  'figure.deleted',
  'figure.restored',
  'incident.changed',
  'evidence.added',
  'erasure.event of all',
  'erasure.event of earlier wording',
  'erasure.figure',
  'erasure.evidence',
  'a privileged source',
];

describe('the tables', () => {
  it('hold what replaying the revisions gives, after any history', async () => {
    const who = await person();
    const types = new Set<string>();
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { id } = await openCase(who, { zone: 'America/Los_Angeles' });
        for (const step of steps) {
          const answer = await take(who, id, step);
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
        }
        const revisions = (await revisionsAfter(database(), id, 0, 1_000)).map(({ revision }) => revision);
        for (const revision of revisions) for (const kind of kindsOf(revision)) types.add(kind);
        await expectTables(who, id, replay(id, revisions));
        expect(brokenLinks(id, (await revisionsOf(who, id)).revisions)).toEqual([]);
      }),
      { numRuns: HISTORIES, seed: 20_230_105 },
    );
    expect([...types]).toEqual(expect.arrayContaining(TYPES));
  }, 180_000);
});

function kindsOf(revision: RecordedRevision): readonly string[] {
  const { payload } = revision;
  if (payload?.type === 'erasure.event') {
    return [payload.remains === null ? 'erasure.event of all' : 'erasure.event of earlier wording'];
  }
  const isPrivileged = payload !== null && sourcesIn(payload).some(({ privilege }) => privilege !== null);
  return isPrivileged ? [revisionType(revision), 'a privileged source'] : [revisionType(revision)];
}

const take = (who: Person, id: string, step: Step) =>
  step.method === 'file'
    ? sendFile(who, id, { bytes: step.bytes })
    : call(who, step.method, `/incidents/${id}${step.path}`, step.body, { 'if-match': '*' });

async function expectTables({ user }: Person, id: string, state: IncidentState): Promise<void> {
  const found = await readIncident(user, id);
  expect(found?.incident).toEqual(state.incident);
  expect(byId(found?.events ?? [])).toEqual(byId(liveEvents(state)));
  expect(byId(found?.figures ?? [])).toEqual(byId(liveFigures(state)));
  for (const [eventId, record] of state.events) expect(await findEvent(database(), id, eventId)).toEqual(record);
  for (const [figureId, record] of state.figures) expect(await findFigure(database(), id, figureId)).toEqual(record);
  const files = await evidenceOf(database(), id);
  expect(new Map(files.map((file) => [file.sha256, file]))).toEqual(state.evidence);
  expect(await rowCounts(id)).toEqual({
    events: state.events.size,
    figures: state.figures.size,
    sources: [...state.events.values()].reduce((sum, { event }) => sum + event.sources.length, 0),
  });
}

/** Deleted ones too, so that nothing stays behind that the record does not tell. */
async function rowCounts(incidentId: string) {
  const where = { incidentId };
  return {
    events: await database().event.count({ where }),
    figures: await database().figure.count({ where }),
    sources: await database().source.count({ where }),
  };
}

const byId = <T extends { readonly id: string }>(given: readonly T[]): readonly T[] =>
  [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
