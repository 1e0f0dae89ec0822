import { describe, expect, it } from 'vitest';
import type { Privilege } from '../event';
import { dayTime, sampleEvent, sampleFields, sampleFigure, sampleIncident } from '../event.sample';
import type { IncidentView } from '../record/state';
import type { Role } from '../vocabulary';
import type { Command } from './command';
import { decide } from './decide';
import type { Author } from './decision';

const as = (role: Role): Author => ({ actor: { id: `user-${role}`, name: 'J. Marsh' }, role });
const PRIVILEGE: Privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'J. Marsh',
  asserterId: 'user-commander',
  recipients: [],
};

const live = sampleEvent({ id: 'live', version: 3 });
const privileged = sampleEvent({ id: 'privileged', privilege: PRIVILEGE });
const deleted = sampleEvent({ id: 'deleted', version: 4 });
const figure = sampleFigure({ id: 'figure', version: 2 });

const view: IncidentView = {
  incident: sampleIncident({ version: 5 }),
  event: (id) => {
    const event = [live, privileged, deleted].find((candidate) => candidate.id === id);
    return event && { event, deletedAt: event === deleted ? event.updatedAt : null };
  },
  figure: (id) => (id === 'figure' ? { figure, deletedAt: null } : undefined),
  hasEvidence: () => false,
};

const decided = (command: Command, role: Role = 'commander') => decide(view, command, as(role));
const change = (changes: object, eventId = 'live', expectedVersion: number | null = null): Command => ({
  type: 'event.change',
  eventId,
  expectedVersion,
  changes,
});

describe('deciding about events', () => {
  it('accepts a new event with all its fields in the payload', () => {
    const fields = sampleFields({ title: 'Token revoked' });
    expect(decided({ type: 'event.create', eventId: 'new', fields, reason: 'from the log' })).toEqual({
      ok: true,
      value: {
        kind: 'accepted',
        revision: { payload: { type: 'event.created', eventId: 'new', fields }, reason: 'from the log' },
      },
    });
  });

  it('refuses an id that the incident already has, deleted or not', () => {
    for (const eventId of ['live', 'deleted']) {
      const answer = decided({ type: 'event.create', eventId, fields: sampleFields() });
      expect(answer).toEqual({ ok: false, error: { kind: 'exists' } });
    }
  });

  it('keeps from and to of only the fields that differ', () => {
    const answer = decided(change({ title: 'Renamed', category: 'detection' }));
    expect(answer).toMatchObject({
      value: {
        revision: {
          payload: { version: 4, changes: { title: { from: 'Malicious activity identified', to: 'Renamed' } } },
        },
      },
    });
  });

  it('needs no revision when nothing differs', () => {
    expect(decided(change({ start: dayTime('2023-01-05') }))).toEqual({ ok: true, value: { kind: 'unchanged' } });
  });

  it('refuses a stale version with the current event', () => {
    const answer = decided(change({ title: 'Renamed' }, 'live', 2));
    expect(answer).toEqual({ ok: false, error: { kind: 'stale', current: { kind: 'event', event: live } } });
  });

  it('refuses an end that certainly comes before the start', () => {
    const answer = decided(change({ end: dayTime('2023-01-04') }));
    expect(answer).toMatchObject({ error: { kind: 'invalid', errors: [{ pointer: '/until' }] } });
  });

  it('accepts an end whose bounds overlap those of the start', () => {
    expect(decided(change({ end: dayTime('2023-01-05') })).ok).toBe(true);
  });

  it('refuses an end without a start', () => {
    const answer = decided(change({ start: null, end: dayTime('2023-01-06') }));
    expect(answer).toMatchObject({ error: { kind: 'invalid', errors: [{ pointer: '/until' }] } });
  });

  it('refuses two sources that are both relied on', () => {
    const source = { title: 'Log', publisher: '', url: '', locator: '', quote: '', stated: null, reliedOn: true };
    const sources = [
      { ...source, id: 's1' },
      { ...source, id: 's2' },
    ];
    const answer = decided(change({ sources }));
    expect(answer).toMatchObject({ error: { kind: 'invalid', errors: [{ pointer: '/sources/1/reliedOn' }] } });
  });

  it('treats a deleted event as gone for changes and deletions', () => {
    for (const command of [
      change({ title: 'x' }, 'deleted'),
      { type: 'event.delete', eventId: 'deleted', expectedVersion: null } as const,
    ]) {
      expect(decided(command)).toEqual({ ok: false, error: { kind: 'not-found' } });
    }
  });

  it('restores a deleted event as a new version', () => {
    const answer = decided({ type: 'event.restore', eventId: 'deleted', fromVersion: 3, fields: sampleFields() });
    expect(answer).toMatchObject({ value: { revision: { payload: { type: 'event.restored', version: 5 } } } });
  });

  it('lets viewers change nothing', () => {
    expect(decided(change({ title: 'x' }), 'viewer')).toMatchObject({ error: { kind: 'forbidden' } });
  });
});

describe('deciding about privilege', () => {
  it('lets the commander and counsel assert it, and stamps who did', () => {
    for (const role of ['commander', 'counsel'] as const) {
      const answer = decided(change({ privilege: { ...PRIVILEGE, asserterId: null } }), role);
      expect(answer).toMatchObject({
        value: { revision: { payload: { changes: { privilege: { to: { asserterId: `user-${role}` } } } } } },
      });
    }
  });

  it('ignores an asserter that a request claims', () => {
    const answer = decided(change({ privilege: { ...PRIVILEGE, asserterId: 'somebody-else' } }));
    expect(answer).toMatchObject({
      value: { revision: { payload: { changes: { privilege: { to: { asserterId: 'user-commander' } } } } } },
    });
  });

  it('refuses it from a responder', () => {
    expect(decided(change({ privilege: PRIVILEGE }), 'responder')).toMatchObject({ error: { kind: 'forbidden' } });
  });

  it('lets only counsel lift it, by change or by deletion', () => {
    const lift = change({ privilege: null }, 'privileged');
    const remove = { type: 'event.delete', eventId: 'privileged', expectedVersion: null } as const;
    for (const command of [lift, remove]) {
      expect(decided(command, 'commander')).toMatchObject({ error: { kind: 'forbidden' } });
      expect(decided(command, 'counsel').ok).toBe(true);
    }
  });
});

describe('deciding about figures and the incident', () => {
  it('refuses an upper bound below the lower one', () => {
    const answer = decided({ type: 'figure.change', figureId: 'figure', expectedVersion: 2, changes: { high: 1 } });
    expect(answer).toMatchObject({ error: { kind: 'invalid', errors: [{ pointer: '/high' }] } });
  });

  it('revises a figure from one count to another', () => {
    const changes = { low: 4e7 };
    const reason = 'counted again';
    const answer = decided({ type: 'figure.change', figureId: 'figure', expectedVersion: 2, changes, reason });
    expect(answer).toMatchObject({
      value: { revision: { payload: { version: 3, changes: { low: { from: 37_000_000, to: 40_000_000 } } } } },
    });
  });

  it('lets only the commander change the incident', () => {
    const close: Command = { type: 'incident.change', expectedVersion: 5, changes: { status: 'closed' } };
    expect(decided(close, 'commander').ok).toBe(true);
    expect(decided(close, 'responder')).toMatchObject({ error: { kind: 'forbidden' } });
  });

  it('refuses a stale incident with the current one', () => {
    const answer = decided({ type: 'incident.change', expectedVersion: 4, changes: { status: 'closed' } });
    expect(answer).toMatchObject({ error: { kind: 'stale', current: { kind: 'incident' } } });
  });
});
