import { describe, expect, it } from 'vitest';
import type { IncidentEvent, Privilege } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleFields, sampleFigure, sampleIncident } from '@/core/incident/event.sample';
import type { Figure } from '@/core/incident/figure';
import type { RevisionPayload } from '@/core/incident/record/revision';
import type { IncidentState } from '@/core/incident/record/state';
import { instant } from '@/core/time/instant';
import { changeReasons } from './change-reasons';

const board = ['executives'] as const;
const team = ['responders'] as const;
const mayRead = ({ audiences }: Pick<IncidentEvent | Figure, 'audiences'>) => audiences.includes('executives');

const stateWith = (event: Partial<IncidentEvent>, figure: Partial<Figure> = {}): IncidentState => ({
  incident: sampleIncident(),
  events: new Map([['e', { event: sampleEvent({ id: 'e', ...event }), deletedAt: null }]]),
  figures: new Map([['f', { figure: sampleFigure({ id: 'f', ...figure }), deletedAt: null }]]),
  evidence: new Map(),
});

const reasons = (state: IncidentState, ...told: readonly (readonly [RevisionPayload, string | null])[]) =>
  changeReasons({
    before: state,
    revisions: told.map(([payload, reason], place) => ({
      ...{ payload, reason, seq: place + 2, at: instant(place), actor: { id: 'u', name: 'J. Marsh' } },
    })),
    mayReadEvent: (event) => mayRead(event) && event.privilege === null,
    mayReadFigure: mayRead,
  });

const start = { from: dayTime('2023-01-05'), to: dayTime('2023-01-04') };
const change = (changes: Extract<RevisionPayload, { type: 'event.changed' }>['changes']): RevisionPayload => ({
  ...{ type: 'event.changed', eventId: 'e', version: 2, changes },
});
const revised: RevisionPayload = {
  ...{ type: 'figure.changed', figureId: 'f', version: 2, changes: { low: { from: 1, to: 2 } } },
};

describe('why an entry changed', () => {
  it('is told to who reads it before and after it was moved', () => {
    const { events } = reasons(stateWith({ audiences: board }), [change({ start }), 'log analysis complete']);
    expect(events.get('e')).toBe('log analysis complete');
  });

  it('is not told of changes that they do not see', () => {
    const description = { from: '', to: 'x' };
    expect(reasons(stateWith({ audiences: board }), [change({ description }), 'SECRET']).events.size).toBe(0);
  });

  it('is not told of what was said before it was released to them; the release has its own reason', () => {
    const release = change({ audiences: { from: team, to: board } });
    expect(reasons(stateWith({ audiences: team }), [change({ start }), 'SECRET'], [release, null]).events.size).toBe(0);
    const { events } = reasons(
      stateWith({ audiences: team }),
      [change({ start }), 'SECRET'],
      [release, 'asked by the board'],
    );
    expect(events.get('e')).toBe('asked by the board');
  });

  it('is forgotten once it is withdrawn', () => {
    const withdrawal = change({ audiences: { from: board, to: team } });
    expect(
      reasons(stateWith({ audiences: board }), [change({ start }), 'why'], [withdrawal, 'SECRET']).events.size,
    ).toBe(0);
  });

  it('is not told of the lifting of a privilege, by a change or by an earlier version, behind which they read nothing', () => {
    const privilege: Privilege = {
      ...{ designation: 'work-product', basis: 'Draft', assertedBy: 'L. Kim', asserterId: 'kim' },
      recipients: [],
    };
    const protectedOne = stateWith({ audiences: board, privilege });
    const lifting = change({ privilege: { from: privilege, to: null } });
    expect(reasons(protectedOne, [lifting, 'SECRET']).events.size).toBe(0);
    const restored: RevisionPayload = {
      ...{ type: 'event.restored', eventId: 'e', version: 2, fromVersion: 1 },
      fields: sampleFields({ audiences: board }),
    };
    expect(reasons(protectedOne, [restored, 'SECRET']).events.size).toBe(0);
    expect(reasons(protectedOne, [lifting, 'SECRET'], [change({ start }), 'log found']).events.get('e')).toBe(
      'log found',
    );
  });

  it('is the last one given', () => {
    const back = { from: start.to, to: start.from };
    const { events } = reasons(
      stateWith({ audiences: board }),
      [change({ start }), 'a'],
      [change({ start: back }), 'b'],
    );
    expect(events.get('e')).toBe('b');
  });

  it('is none where the last step gave none, whatever was said of a step before', () => {
    const back = { from: start.to, to: start.from };
    const steps = [
      [change({ start }), 'half-made'],
      [change({ start: back }), null],
    ] as const;
    expect(reasons(stateWith({ audiences: board }), ...steps).events.size).toBe(0);
  });
});

describe('why a figure was revised', () => {
  it('is told to who reads it, and to nobody else', () => {
    expect(reasons(stateWith({}, { audiences: board }), [revised, 'recounted']).figures.get('f')).toBe('recounted');
    expect(reasons(stateWith({}, { audiences: team }), [revised, 'SECRET']).figures.size).toBe(0);
  });
});
