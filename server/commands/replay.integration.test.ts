import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { replay } from '@/core/incident/replay';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/state';
import { AUDIENCES, CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { closeDatabase, database } from '../db/client';
import { findEvent } from '../db/events';
import { findFigure } from '../db/figures';
import { revisionsAfter } from '../db/revisions';
import { readIncident } from '../queries/incident';
import { call } from '../testing/api';
import { openCase } from '../testing/case';
import { type Person, person } from '../testing/people';

afterAll(closeDatabase);

// A handful of ids, so that histories come back to the same events and figures, also after they were deleted.
const ids = fc.constantFrom(
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
  '00000000-0000-4000-8000-000000000003',
);

const when = fc.constantFrom(
  null,
  '2022-11-25~',
  '2023-01-05T14:02:03.123456-08:00',
  '2022-12',
  '2023?',
  '../2023-01-05',
  '[2023-01-05..2023-01-06]',
  '2022-11-25/2023-01-05',
  '2022-11-25/..',
  'around 14:05 on 5 January 2023',
  'within a day of detection',
);
const words = fc
  .string({ minLength: 1, maxLength: 20, unit: 'binary' })
  .filter((text) => text.trim() !== '' && !text.includes('\0'));
const set = <T>(member: fc.Arbitrary<T>) => fc.uniqueArray(member, { maxLength: 3 });

const eventFields = fc.record(
  {
    title: words,
    when,
    description: words,
    executiveText: words,
    learnedAt: fc.constantFrom(null, '2023-01-05', '2023-01-05T14:02Z'),
    category: fc.constantFrom(...CATEGORIES),
    milestone: fc.constantFrom(null, ...MILESTONES),
    confidence: fc.constantFrom(...CONFIDENCES),
    tags: set(words),
    involved: set(words),
    audiences: set(fc.constantFrom(...AUDIENCES)),
    sources: fc.array(fc.record({ title: words, quote: words, statedWhen: fc.constantFrom(null, '2022-11-25~') }), {
      maxLength: 3,
    }),
    privilege: fc.constantFrom(null, { designation: 'work-product', basis: 'Draft', assertedBy: 'A. Rivera' }),
    reason: words,
  },
  { requiredKeys: ['title'] },
);
const figureFields = fc.record(
  { label: words, low: fc.integer(), unit: words, approximate: fc.boolean(), statedAs: words },
  { requiredKeys: ['label', 'low', 'unit'] },
);
const version = fc.integer({ min: 1, max: 5 });

interface Step {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(ids, eventFields)
      .map(([id, fields]) => ({ method: 'POST' as const, path: '/events', body: { id, ...fields } })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(ids, eventFields)
      .map(([id, body]) => ({ method: 'PATCH' as const, path: `/events/${id}`, body })),
  },
  ids.map((id) => ({ method: 'DELETE' as const, path: `/events/${id}` })),
  fc
    .tuple(ids, version)
    .map(([id, v]) => ({ method: 'POST' as const, path: `/events/${id}/restore`, body: { version: v } })),
  fc
    .tuple(ids, figureFields)
    .map(([id, fields]) => ({ method: 'POST' as const, path: '/figures', body: { id, ...fields } })),
  fc.tuple(ids, figureFields).map(([id, body]) => ({ method: 'PATCH' as const, path: `/figures/${id}`, body })),
  ids.map((id) => ({ method: 'DELETE' as const, path: `/figures/${id}` })),
  ids.map((id) => ({ method: 'POST' as const, path: `/figures/${id}/restore` })),
  fc
    .record({ title: words, status: fc.constantFrom('open', 'contained', 'closed') })
    .map((body) => ({ method: 'PATCH' as const, path: '', body })),
);

const HISTORIES = 12;

describe('the tables', () => {
  it('hold what replaying the revisions gives, after any history', async () => {
    const who = await person();
    let accepted = 0;
    const history = fc.array(step, { minLength: 10, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { id } = await openCase(who, { zone: 'America/Los_Angeles' });
        for (const { method, path, body } of steps) {
          const answer = await call(who, method, `/incidents/${id}${path}`, body, { 'if-match': '*' });
          expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
        }
        const revisions = (await revisionsAfter(database(), id, 0, 1_000)).map(({ revision }) => revision);
        accepted += revisions.length;
        await expectTables(who, id, replay(id, revisions));
      }),
      { numRuns: HISTORIES, seed: 20_230_105 },
    );
    expect(accepted).toBeGreaterThan(HISTORIES * 5);
  });
});

async function expectTables({ user }: Person, id: string, state: IncidentState): Promise<void> {
  const found = await readIncident(user, id);
  expect(found?.incident).toEqual(state.incident);
  expect(byId(found?.events ?? [])).toEqual(byId(liveEvents(state)));
  expect(byId(found?.figures ?? [])).toEqual(byId(liveFigures(state)));
  for (const [eventId, record] of state.events) expect(await findEvent(database(), id, eventId)).toEqual(record);
  for (const [figureId, record] of state.figures) expect(await findFigure(database(), id, figureId)).toEqual(record);
}

const byId = <T extends { readonly id: string }>(given: readonly T[]): readonly T[] =>
  [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
