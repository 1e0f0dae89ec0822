import { describe, expect, it } from 'vitest';
import { instant } from '@/core/time/instant';
import { sampleEvent, sampleFigure, sampleIncident } from '../event.sample';
import type { IncidentView } from '../record/state';
import { ROLES, type Role } from '../vocabulary';
import type { CustodyCommand, ErasureTarget } from './command';
import { decide } from './decide';

const AT = instant(1_673_000_000_000_000);
const SHA256 = 'ab'.repeat(32);
const event = sampleEvent({ id: 'e1', version: 3, createdAt: AT });
const figure = sampleFigure({ id: 'f1' });

const view = (part: Partial<IncidentView> = {}): IncidentView => ({
  incident: sampleIncident(),
  event: (id) => (id === 'e1' ? { event, deletedAt: null } : undefined),
  figure: (id) => (id === 'f1' ? { figure, deletedAt: null } : undefined),
  hasEvidence: (sha256) => sha256 === SHA256,
  ...part,
});

const as = (role: Role) => ({ actor: { id: 'u1', name: 'A. Rivera' }, role });
const erase = (target: ErasureTarget, ground = 'Order 7'): CustodyCommand => ({
  ...{ type: 'erase', target, seqs: [2, 4], ground },
});
const WHOLE: ErasureTarget = { kind: 'event', eventId: 'e1', keepsCurrent: false };
const REWORDED: ErasureTarget = { kind: 'event', eventId: 'e1', keepsCurrent: true };

describe('erasing', () => {
  it.each(ROLES)('is for commander and counsel, asked by a %s', (role) => {
    expect(decide(view(), erase(WHOLE), as(role)).ok).toBe(role === 'commander' || role === 'counsel');
  });

  it.each([
    ['an event', WHOLE, { type: 'erasure.event', eventId: 'e1', remains: null }],
    ['a figure', { kind: 'figure', figureId: 'f1' }, { type: 'erasure.figure', figureId: 'f1' }],
    ['a file', { kind: 'evidence', sha256: SHA256 }, { type: 'erasure.evidence', sha256: SHA256 }],
  ] as const)('records what goes of %s, and on what ground', (_, target, expected) => {
    const decided = decide(view(), erase(target), as('counsel'));
    expect(decided).toMatchObject({
      ok: true,
      value: { revision: { payload: { ...expected, seqs: [2, 4], ground: 'Order 7' } } },
    });
  });

  it('keeps the current wording as the next version where only the earlier goes', () => {
    expect(decide(view(), erase(REWORDED), as('commander'))).toMatchObject({
      ok: true,
      value: { revision: { payload: { remains: { version: 4, createdAt: AT, fields: { title: event.title } } } } },
    });
  });

  it('does not bring a deleted event back by keeping its wording, but takes all of it', () => {
    const deleted = view({ event: () => ({ event, deletedAt: AT }) });
    expect(decide(deleted, erase(REWORDED), as('commander'))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', errors: [{ pointer: '/target/keepCurrent' }] },
    });
    expect(decide(deleted, erase(WHOLE), as('commander')).ok).toBe(true);
  });

  it.each([
    { kind: 'event', eventId: 'e2', keepsCurrent: false },
    { kind: 'figure', figureId: 'f2' },
    { kind: 'evidence', sha256: 'cd'.repeat(32) },
  ] as const)('finds no $kind that is not there', (target) => {
    expect(decide(view(), erase(target), as('commander'))).toEqual({ ok: false, error: { kind: 'not-found' } });
  });

  it('is refused without a ground', () => {
    expect(decide(view(), erase(WHOLE, ' '), as('commander'))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', errors: [{ pointer: '/ground' }] },
    });
  });

  it('is refused under a legal hold, which is named', () => {
    const held = view({ incident: { ...sampleIncident(), legalHold: { ground: 'Litigation', placedBy: 'L. Kim' } } });
    expect(decide(held, erase(WHOLE), as('counsel'))).toMatchObject({
      ok: false,
      error: { kind: 'held', detail: expect.stringContaining('Litigation') },
    });
  });
});

describe('evidence', () => {
  const file = { sha256: SHA256, name: 'log.txt', sizeBytes: 1, mediaType: 'text/plain' };

  it('of the same bytes is there already', () => {
    const decided = decide(view(), { type: 'evidence.add', file }, as('responder'));
    expect(decided).toEqual({ ok: true, value: { kind: 'unchanged' } });
  });

  it('is not for viewers to add', () => {
    const decided = decide(view(), { type: 'evidence.add', file }, as('viewer'));
    expect(decided).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
});

describe('a new member', () => {
  const adding = { type: 'member.add', userId: 'u2', name: 'J. Marsh', role: 'responder' } as const;
  const command: CustodyCommand = { ...adding, formerRole: null };

  it.each(ROLES)('is for the commander to add, asked by a %s', (role) => {
    expect(decide(view(), command, as(role)).ok).toBe(role === 'commander');
  });

  it('gets another role by being added again, and is left alone where they have it', () => {
    expect(decide(view(), { ...adding, formerRole: 'viewer' }, as('commander'))).toMatchObject({
      ok: true,
      value: { revision: { payload: { role: 'responder', formerRole: 'viewer' } } },
    });
    expect(decide(view(), { ...adding, formerRole: 'responder' }, as('commander'))).toEqual({
      ok: true,
      value: { kind: 'unchanged' },
    });
  });
});
