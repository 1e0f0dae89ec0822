// Random histories of an incident for tests: requests of every kind, accepted or refused, about a handful of things.

import fc from 'fast-check';
import { AUDIENCES, CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { sha256Of } from '../testing/sha256';

const FILES = ['a note', 'a log', 'a screenshot'] as const;

// A handful of ids, so that histories come back to the same events and figures, also after they were deleted.
const ids = fc.constantFrom('00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002');

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

const PRIVILEGE = { designation: 'work-product', basis: 'Draft', assertedBy: 'A. Rivera' } as const;

const source = fc.record({
  title: words,
  quote: words,
  statedWhen: fc.constantFrom(null, '2022-11-25~'),
  // Seldom, because nobody but counsel takes a privileged source away again.
  privilege: fc.constantFrom(null, null, null, null, null, PRIVILEGE),
});

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
    sources: fc.array(source, { maxLength: 3 }),
    privilege: fc.constantFrom(null, PRIVILEGE),
    evidence: set(fc.constantFrom(...FILES.map(sha256Of))),
    reason: words,
  },
  { requiredKeys: ['title'] },
);
const figureFields = fc.record(
  { label: words, low: fc.integer(), unit: words, approximate: fc.boolean(), statedAs: words, reason: words },
  { requiredKeys: ['label', 'low', 'unit'] },
);
const version = fc.integer({ min: 1, max: 3 });

/** A request as somebody makes it of an incident. */
export type Step =
  | { readonly method: 'POST' | 'PATCH' | 'DELETE'; readonly path: string; readonly body?: object }
  | { readonly method: 'file'; readonly bytes: string };

const request = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Step => ({ method, path, body });

const ofEvents: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(ids, eventFields).map(([id, fields]) => request('POST', '/events', { id, ...fields })),
  },
  { weight: 4, arbitrary: fc.tuple(ids, eventFields).map(([id, fields]) => request('PATCH', `/events/${id}`, fields)) },
  ids.map((id) => request('DELETE', `/events/${id}`)),
  fc.tuple(ids, version).map(([id, v]) => request('POST', `/events/${id}/restore`, { version: v })),
);

const ofFigures: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(ids, figureFields).map(([id, fields]) => request('POST', '/figures', { id, ...fields })),
  fc.tuple(ids, figureFields).map(([id, fields]) => request('PATCH', `/figures/${id}`, fields)),
  ids.map((id) => request('DELETE', `/figures/${id}`)),
  ids.map((id) => request('POST', `/figures/${id}/restore`)),
);

const ofTheIncident: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ title: words, status: fc.constantFrom('open', 'contained', 'closed') })
    .map((fields) => request('PATCH', '', fields)),
  fc.constantFrom(null, null, { ground: 'A court’s order' }).map((legalHold) => request('PATCH', '', { legalHold })),
);

const erasures: fc.Arbitrary<Step> = fc
  .oneof(
    fc.tuple(ids, fc.boolean()).map(([eventId, keepCurrent]) => ({ eventId, keepCurrent })),
    ids.map((figureId) => ({ figureId })),
    fc.constantFrom(...FILES).map((bytes) => ({ sha256: sha256Of(bytes) })),
  )
  .map((target) => request('POST', '/erasures', { target, ground: 'By right' }));

export const history: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: ofEvents },
    { weight: 4, arbitrary: ofFigures },
    { weight: 2, arbitrary: ofTheIncident },
    { weight: 1, arbitrary: erasures },
    { weight: 1, arbitrary: fc.constantFrom(...FILES).map((bytes): Step => ({ method: 'file', bytes })) },
  ),
  { minLength: 30, maxLength: 60 },
);
