// However the line is cut and whatever happens meanwhile: a browser ends in the state that a fresh reading gives.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, CustodyCommand } from '@/core/incident/deciding/command';
import type { Author } from '@/core/incident/deciding/decision';
import { dayTime, sampleFields, sampleFigure, sampleSource } from '@/core/incident/event.sample';
import type { FigureFields } from '@/core/incident/figure';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import type { Member } from '@/core/share/reader';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { instant } from '@/core/time/instant';
import { baseState } from '../base-state';
import { catchUp } from '../catch-up';
import { readWhole } from '../read-incident';
import { SampleServer } from '../server.sample';
import { LiveIncident } from './live-incident';
import { readerApi } from './reader.sample';
import { SampleWire, settled } from './wire.sample';

/** For the thousands of sequences of `npm run prove`. */
const LONG_ENOUGH_MS = 600_000;

const READERS: readonly Member[] = [
  { userId: 'user-2', role: 'responder' },
  { userId: 'user-4', role: 'counsel' },
];
const COUNSEL: Author = { actor: { id: 'user-3', name: 'Counsel' }, role: 'counsel' };
const NOW = instant(1_673_000_000_000_000);
const PRIVILEGE = {
  designation: 'work-product',
  basis: 'Prepared for litigation',
  assertedBy: COUNSEL.actor.name,
  asserterId: COUNSEL.actor.id,
  recipients: [],
} as const;

const eventId = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5');
const figureId = fc.constantFrom('f1', 'f2');
const word = fc.constantFrom('A', 'B', 'C');
const reason = 'As it came in';

const { id: _, version: __, createdAt: ___, updatedAt: ____, ...figureFields } = sampleFigure();
const FIGURE: FigureFields = figureFields;

const sourceOf = (id: string, isPrivileged: boolean) =>
  sampleSource({ id, title: id, privilege: isPrivileged ? PRIVILEGE : null });

/** Stated relative to another event, which need not be the reader's. */
function withinADayOf(id: string): ApproximateTime {
  const { earliest, latest, ...time } = dayTime('2023-01-06');
  const relativeTo = { milestone: 'detected', eventId: id, earliest, latest } as const;
  return { ...time, earliest, latest, statedAs: 'within a day of detection', relativeTo };
}

const sha256Of = (digit: string) => digit.repeat(64);

type Deed = (server: SampleServer) => Command | CustodyCommand;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(eventId, word, fc.boolean(), fc.subarray(['1', '2'])).map(
    ([id, title, asserts, digits]): Deed =>
      () => {
        const privilege = asserts ? PRIVILEGE : null;
        const sources = [sourceOf('memo', title === 'A')];
        const fields = sampleFields({ title, privilege, sources, evidence: digits.map(sha256Of) });
        return { type: 'event.create', eventId: id, fields };
      },
  ),
  fc.tuple(eventId, word).map(
    ([id, title]): Deed =>
      () =>
        changeOf(id, { title }),
  ),
  fc.tuple(eventId, fc.boolean()).map(
    ([id, asserts]): Deed =>
      () =>
        changeOf(id, asserts ? { privilege: PRIVILEGE, category: 'legal-and-regulatory' } : { privilege: null }),
  ),
  fc.tuple(eventId, fc.subarray(['filing', 'memo']), fc.boolean()).map(
    ([id, sources, asserts]): Deed =>
      () =>
        changeOf(id, { sources: sources.map((source) => sourceOf(source, asserts && source === 'memo')) }),
  ),
  fc.tuple(eventId, eventId).map(
    ([id, other]): Deed =>
      () =>
        changeOf(id, { start: withinADayOf(other) }),
  ),
  fc.tuple(eventId, fc.subarray(['1', '2'])).map(
    ([id, digits]): Deed =>
      () =>
        changeOf(id, { evidence: digits.map(sha256Of) }),
  ),
  eventId.map(
    (id): Deed =>
      () => ({ type: 'event.delete', eventId: id, expectedVersion: null, reason }),
  ),
  eventId.map(
    (id): Deed =>
      ({ state }) => {
        const {
          id: _id,
          version = 1,
          createdAt: _c,
          updatedAt: _u,
          ...fields
        } = { ...sampleFields(), ...state.events.get(id)?.event };
        return { type: 'event.restore', eventId: id, fromVersion: version, fields, reason };
      },
  ),
  fc.tuple(figureId, fc.nat(9)).map(
    ([id, low]): Deed =>
      () => ({ type: 'figure.create', figureId: id, fields: { ...FIGURE, low } }),
  ),
  fc.tuple(figureId, fc.nat(9)).map(
    ([id, low]): Deed =>
      () => ({ type: 'figure.change', figureId: id, expectedVersion: null, changes: { low }, reason }),
  ),
  figureId.map(
    (id): Deed =>
      () => ({ type: 'figure.delete', figureId: id, expectedVersion: null, reason }),
  ),
  figureId.map(
    (id): Deed =>
      () => ({ type: 'figure.restore', figureId: id, reason }),
  ),
  word.map(
    (summary): Deed =>
      () => ({ type: 'incident.change', expectedVersion: null, changes: { summary }, reason }),
  ),
  fc.constantFrom('1', '2').map(
    (digit): Deed =>
      () => ({
        type: 'evidence.add',
        file: { sha256: sha256Of(digit), name: 'log.txt', sizeBytes: 1, mediaType: 'text/plain' },
      }),
  ),
  fc.tuple(eventId, fc.boolean()).map(
    ([id, keepsCurrent]): Deed =>
      (server) =>
        erasureOf(server, { kind: 'event', eventId: id, keepsCurrent }, id),
  ),
  figureId.map(
    (id): Deed =>
      (server) =>
        erasureOf(server, { kind: 'figure', figureId: id }, id),
  ),
  fc.constant((): Command | CustodyCommand => ({
    type: 'member.add',
    userId: 'user-9',
    name: 'New',
    role: 'viewer',
    formerRole: null,
  })),
);

const changeOf = (id: string, changes: object): Command => ({
  type: 'event.change',
  eventId: id,
  expectedVersion: null,
  changes,
  reason,
});

function erasureOf(
  { revisions }: SampleServer,
  target: Extract<CustodyCommand, { type: 'erase' }>['target'],
  id: string,
): CustodyCommand {
  const about = revisions.filter(
    ({ payload }) => Object.values(payload).includes(id) && !payload.type.startsWith('erasure.'),
  );
  return { type: 'erase', target, seqs: about.map(({ seq }) => seq), ground: 'A court’s order' };
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), deed, ms: fc.constant(0) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('settle' as const), deed, ms: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cut' as const), deed, ms: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('down' as const), deed, ms: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('up' as const), deed, ms: fc.constant(0) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), deed, ms: fc.integer({ min: 100, max: 50_000 }) }),
  },
);

/** Whether a request gets through, and what somebody else does just before it does. */
const fate = fc.record({ arrives: fc.boolean(), deed: fc.option(deed, { freq: 4 }) });

/** One browser on a wire, with a state that it keeps up to date. */
class Browser {
  readonly wire = new SampleWire();
  readonly live: LiveIncident;
  readonly server = new SampleServer();
  state: IncidentState = this.server.state;
  fates: { readonly arrives: boolean; readonly deed: Deed | null }[] = [];

  constructor(private readonly reader: Member) {
    for (const id of ['e1', 'e2', 'e3'])
      this.write(() => ({ type: 'event.create', eventId: id, fields: sampleFields() }));
    this.write(() => ({ type: 'figure.create', figureId: 'f1', fields: FIGURE }));
    const api = readerApi(this.server, this.reader, () => this.meet());
    this.live = new LiveIncident({
      ...{ open: this.wire.open, later: this.wire.later, random: () => 0.5, hold: null, channel: null },
      known: () => this.state.incident.revision,
      quiet: () => Promise.resolve(),
      read: async () => {
        try {
          this.state = (await catchUp({ api, incidentId: 'incident-1' }, this.state, NOW)).state;
        } catch {
          // As the query cache: what failed changes nothing.
        }
      },
    });
    this.live.start();
    this.live.wake();
  }

  write(next: Deed): void {
    try {
      this.server.write(next(this.server), COUNSEL);
    } catch {
      // Refused, as many of them must be.
    }
    this.wire.reach(this.server.state.incident.revision);
  }

  /** What becomes of the next request. */
  private meet(): boolean {
    const { arrives, deed: between } = this.fates.shift() ?? { arrives: true, deed: null };
    if (between) this.write(between);
    return arrives && !this.wire.isDown;
  }

  isBehind(): boolean {
    return this.state.incident.revision < this.server.state.incident.revision;
  }

  async fresh(): Promise<IncidentState> {
    const api = readerApi(this.server, this.reader, () => true);
    return readWhole(
      { api, incidentId: 'incident-1' },
      baseState({ incident: this.state.incident, events: [], figures: [], evidence: [] }),
    );
  }
}

/** What a page shows of a state, in an order of its own. */
const shown = (state: IncidentState) => ({
  incident: state.incident,
  events: liveEvents(state).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  figures: liveFigures(state).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  evidence: [...state.evidence.keys()].sort(),
});

describe('a browser on a line that is cut again and again', () => {
  it(
    'ends in exactly the state that a fresh reading gives',
    async () => {
      let cutOff = 0;
      const plan = fc.array(step, { minLength: 10, maxLength: 40, size: 'max' });
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...READERS),
          plan,
          fc.array(fate, { maxLength: 30, size: 'max' }),
          async (reader, steps, fates) => {
            const browser = new Browser(reader);
            browser.fates = [...fates];
            for (const { kind, deed: next, ms } of steps) {
              if (kind === 'write') browser.write(next);
              if (kind === 'settle') await settled(2);
              if (kind === 'cut') browser.wire.cut();
              if (kind === 'down') browser.wire.isDown = true;
              if (kind === 'up') browser.wire.isDown = false;
              if (kind === 'pass') await browser.wire.pass(ms);
            }
            browser.wire.isDown = false;
            browser.fates = [];
            for (let round = 0; round < 12 && browser.isBehind(); round += 1) await browser.wire.pass(31_000);
            expect(shown(browser.state)).toEqual(shown(await browser.fresh()));
            cutOff += browser.wire.opened - 1;
            browser.live.stop();
          },
        ),
      );
      expect(cutOff).toBeGreaterThan(50);
    },
    LONG_ENOUGH_MS,
  );
});
