import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFields, sampleSource } from '@/core/incident/event.sample';
import type { Revision } from '@/core/incident/record/revision';
import { sampleChained } from '@/core/incident/record/revision.sample';
import type { Role } from '@/core/incident/vocabulary';
import { instant } from '@/core/time/instant';
import { memberReader } from './reader';
import { mayReadRow, type PresentSubjects, readableRevision } from './revisions';
import { sourcePrivileges } from './source-privileges';

const revision: Revision = {
  seq: 7,
  at: instant(0),
  actor: { id: 'rivera', name: 'A. Rivera' },
  payload: { type: 'event.created', eventId: 'memo', fields: sampleFields({ title: 'Advice of counsel' }) },
  reason: 'asked by the board',
};
const added = sampleChained(revision);

const privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
} as const;
const readerOf = (userId: string, role: Role) => memberReader({ userId, role }, new Map([['secret', privilege]]));
const responder = readerOf('marsh', 'responder');

const subjects = (...events: readonly IncidentEvent[]): PresentSubjects => ({
  events: new Map(events.map((event) => ['memo', event])),
  sources: new Map(),
  supported: events,
  privilegedChanges: new Map(),
});

describe('the history that a member may read', () => {
  it('withholds every word about an event that is privileged against them', () => {
    const seen = readableRevision(responder, added, subjects(sampleEvent({ privilege })));
    expect(seen.kind).toBe('withheld');
    expect(JSON.stringify(seen)).not.toMatch(/Advice|board|memo/);
  });

  it('shows it again once the privilege is lifted', () => {
    expect(readableRevision(responder, added, subjects(sampleEvent()))).toEqual({ kind: 'readable', ...added });
  });

  it('withholds what is about an event that cannot be found', () => {
    expect(readableRevision(responder, added, subjects()).kind).toBe('withheld');
  });

  it('shows everything to counsel', () => {
    const seen = readableRevision(readerOf('kim', 'counsel'), added, subjects(sampleEvent({ privilege })));
    expect(seen.kind).toBe('readable');
  });

  it('withholds the name of a file that supports only what is privileged', () => {
    const file = { sha256: 'f', name: 'advice.pdf', sizeBytes: 1, mediaType: 'application/pdf' };
    const upload = sampleChained({ ...revision, payload: { type: 'evidence.added', file } });
    const memo = sampleEvent({ privilege, evidence: ['f'] });
    expect(readableRevision(responder, upload, subjects(memo)).kind).toBe('withheld');
    expect(readableRevision(responder, upload, subjects()).kind).toBe('readable');
  });

  it('withholds whole what repeats a source that is privileged against them, and what removed it', () => {
    const memo = sampleSource({ id: 'note', title: 'Note of counsel', privilege });
    const sources = sourcePrivileges([
      { type: 'event.created', eventId: 'memo', fields: sampleFields({ sources: [memo] }) },
    ]);
    const open = { ...memo, privilege: null };
    const changes = [
      { from: [], to: [open] },
      { from: [open], to: [memo] },
      { from: [memo], to: [] },
    ];
    for (const change of changes) {
      const payload = { type: 'event.changed', eventId: 'memo', version: 2, changes: { sources: change } } as const;
      const changed = sampleChained({ ...revision, payload });
      const now = { ...subjects(sampleEvent()), sources };
      const seen = readableRevision(responder, changed, now);
      expect(seen.kind).toBe('withheld');
      expect(JSON.stringify(seen)).not.toMatch(/Note|counsel/);
      expect(readableRevision(readerOf('rivera', 'commander'), changed, now).kind).toBe('readable');
      expect(readableRevision(responder, changed, subjects(sampleEvent())).kind).toBe('readable');
    }
  });

  it('withholds whole what repeats that a time is relative to an event that is privileged against them', () => {
    const anchor = { milestone: 'detected', eventId: 'secret', earliest: instant(0), latest: instant(1) } as const;
    const related = { ...dayTime('2023-01-05'), statedAs: 'within a day of detection', relativeTo: anchor };
    const payloads = [
      { type: 'event.created', eventId: 'memo', fields: sampleFields({ learnedAt: related }) },
      { type: 'event.changed', eventId: 'memo', version: 2, changes: { start: { from: related, to: null } } },
    ] as const;
    for (const payload of payloads) {
      const changed = sampleChained({ ...revision, payload });
      const now = subjects(sampleEvent());
      expect(readableRevision(responder, changed, now).kind).toBe('withheld');
      expect(readableRevision(readerOf('rivera', 'commander'), changed, now).kind).toBe('readable');
      expect(readableRevision({ ...responder, hidden: new Set() }, changed, now).kind).toBe('readable');
    }
    const row = { eventId: 'memo', version: 2, isDeleted: false, changes: { start: { from: related, to: null } } };
    expect(mayReadRow(responder, row, subjects(sampleEvent()))).toBe(false);
    expect(mayReadRow(readerOf('kim', 'counsel'), row, subjects(sampleEvent()))).toBe(true);
  });

  it('withholds what remained after an erasure where it repeats such a source', () => {
    const fields = sampleFields({ sources: [sampleSource({ privilege })] });
    const remains = { version: 3, createdAt: instant(0), fields };
    const payload = { type: 'erasure.event', eventId: 'memo', seqs: [1], ground: 'By right', remains } as const;
    const now = { ...subjects(sampleEvent()), sources: sourcePrivileges([payload]) };
    expect(readableRevision(responder, sampleChained({ ...revision, payload }), now).kind).toBe('withheld');
  });
});
