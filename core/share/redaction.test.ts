import { describe, expect, it } from 'vitest';
import type { Privilege } from '@/core/incident/event';
import { dayTime, sampleEvent, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import { type IncidentState, liveEvents } from '@/core/incident/record/state';
import { ROLES, type Role } from '@/core/incident/vocabulary';
import { memberReader } from './reader';
import { type LinkReader, type Member, readableEvents, redactedForLink, redactedForMember } from './redaction';

const PRIVILEGE: Privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
};

const readerOf = (userId: string, role: Role) => memberReader({ userId, role }, new Map([['privileged', PRIVILEGE]]));
const COUNSEL = readerOf('kim', 'counsel');
const ASSERTER = readerOf('rivera', 'commander');
const RESPONDER = readerOf('marsh', 'responder');

const open = sampleEvent({ id: 'open' });
const privileged = sampleEvent({ id: 'privileged', privilege: PRIVILEGE });

describe('what a member may read', () => {
  it('is everything for counsel', () => {
    expect(readableEvents(COUNSEL, [open, privileged])).toEqual([open, privileged]);
  });

  it('excludes privileged events for every other role', () => {
    for (const role of ROLES.filter((candidate) => candidate !== 'counsel')) {
      expect(readableEvents(readerOf('marsh', role), [open, privileged])).toEqual([open]);
    }
  });

  it('includes what the reader has asserted privilege on', () => {
    expect(readableEvents(ASSERTER, [open, privileged])).toEqual([open, privileged]);
  });
});

const filing = sampleSource({ id: 'filing' });
const memo = sampleSource({ id: 'memo', privilege: PRIVILEGE });
const cited = sampleEvent({ id: 'cited', sources: [filing, memo], audiences: ['responders', 'executives'] });

const stateOf = (...sources: readonly (typeof memo)[]): IncidentState => ({
  incident: sampleIncident(),
  events: new Map([['cited', { event: { ...cited, sources }, deletedAt: null }]]),
  figures: new Map(),
  evidence: new Map(),
});
const sourceIds = (state: IncidentState) => liveEvents(state).flatMap(({ sources }) => sources.map(({ id }) => id));

describe('a state in which nothing is withheld', () => {
  it('keeps its events, so that what was made of them serves the next reader', () => {
    const state = { ...stateOf(), events: new Map([['open', { event: open, deletedAt: null }]]) };
    const protection = { privileges: new Map(), sources: new Map(), supported: [] };
    expect(redactedForMember(RESPONDER, state, protection).events).toBe(state.events);
    const withheld = { ...protection, privileges: new Map([['open', PRIVILEGE]]) };
    expect([...redactedForMember(RESPONDER, state, withheld).events]).toEqual([]);
  });
});

describe('the sources that a member may read', () => {
  it('are all for counsel and whoever asserted privilege on them', () => {
    for (const reader of [COUNSEL, ASSERTER]) expect(readableEvents(reader, [cited])).toEqual([cited]);
  });

  it('are for others those that are not privileged, on the same event', () => {
    for (const role of ROLES.filter((candidate) => candidate !== 'counsel')) {
      expect(readableEvents(readerOf('marsh', role), [cited])).toEqual([{ ...cited, sources: [filing] }]);
    }
  });

  const inThePast = (reader: Member, state: IncidentState, now: Privilege | null) =>
    sourceIds(
      redactedForMember(reader, state, {
        privileges: new Map(),
        sources: new Map([['cited', new Map(now && [['memo', now]])]]),
        supported: [],
      }),
    );

  it('are decided for the past by what is privileged now', () => {
    const open = { ...memo, privilege: null };
    expect(inThePast(RESPONDER, stateOf(filing, open), PRIVILEGE)).toEqual(['filing']);
    expect(inThePast(RESPONDER, stateOf(filing, memo), null)).toEqual(['filing', 'memo']);
    expect(inThePast(COUNSEL, stateOf(filing, open), PRIVILEGE)).toEqual(['filing', 'memo']);
  });
});

describe('the sources behind a share link', () => {
  const behind = (reader: LinkReader, state: IncidentState, now: Privilege | null) =>
    sourceIds(
      redactedForLink(reader, state, {
        events: new Map([['cited', { audiences: ['executives'], privilege: null }]]),
        privileges: new Map(),
        sources: new Map([['cited', new Map(now && [['memo', now]])]]),
        figures: new Map(),
        summary: [],
      }),
    );

  it('are for counsel those that whoever made the link may read, then and now', () => {
    const open = { ...memo, privilege: null };
    expect(behind({ audience: 'counsel', maker: COUNSEL }, stateOf(filing, memo), PRIVILEGE)).toEqual([
      'filing',
      'memo',
    ]);
    for (const [state, now] of [
      [stateOf(filing, memo), PRIVILEGE],
      [stateOf(filing, open), PRIVILEGE],
      [stateOf(filing, memo), null],
    ] as const) {
      expect(behind({ audience: 'counsel', maker: RESPONDER }, state, now)).toEqual(['filing']);
    }
  });

  it('are none for anybody else', () => {
    expect(behind({ audience: 'executives', maker: COUNSEL }, stateOf(filing, memo), null)).toEqual([]);
  });
});

const SECRET_ANCHOR = { milestone: 'detected', eventId: 'privileged', earliest: null, latest: null } as const;
const own = { ...dayTime('2023-01-06'), statedAs: 'within a day of detection' };
const related = sampleEvent({ id: 'related', start: { ...own, relativeTo: SECRET_ANCHOR }, audiences: ['executives'] });
const unrelated = { ...related, start: own };

describe('what a time is relative to', () => {
  it('is told to whoever may read that event too, and to others the time is its own', () => {
    for (const reader of [COUNSEL, ASSERTER]) expect(readableEvents(reader, [related])[0]).toBe(related);
    expect(readableEvents(RESPONDER, [related])).toEqual([unrelated]);
  });

  const stateWith = (then: Privilege | null): IncidentState => ({
    ...stateOf(),
    events: new Map(
      [related, { ...privileged, privilege: then }].map((event) => [event.id, { event, deletedAt: null }]),
    ),
  });
  const relatedIn = (state: IncidentState) => liveEvents(state).find(({ id }) => id === 'related');

  it('is decided for the past by what is privileged now', () => {
    const inThePast = (reader: Member, now: Privilege | null) =>
      relatedIn(
        redactedForMember(reader, stateWith(now === null ? PRIVILEGE : null), {
          privileges: new Map(now && [['privileged', now]]),
          ...{ sources: new Map(), supported: [] },
        }),
      );
    expect(inThePast(RESPONDER, PRIVILEGE)).toEqual(unrelated);
    expect(inThePast(RESPONDER, null)).toBe(related);
    expect(inThePast(COUNSEL, PRIVILEGE)).toBe(related);
  });

  it('is behind a link for counsel what its maker may read, then and now', () => {
    const behind = (maker: Member, then: Privilege | null, now: Privilege | null) =>
      relatedIn(
        redactedForLink({ audience: 'counsel', maker }, stateWith(then), {
          events: new Map([
            ['related', related],
            ['privileged', { ...privileged, privilege: now }],
          ]),
          privileges: new Map(now && [['privileged', now]]),
          ...{ sources: new Map(), figures: new Map(), summary: [] },
        }),
      );
    expect(behind(COUNSEL, PRIVILEGE, PRIVILEGE)).toBe(related);
    expect(behind(RESPONDER, null, null)).toBe(related);
    for (const [then, now] of [
      [PRIVILEGE, PRIVILEGE],
      [null, PRIVILEGE],
      [PRIVILEGE, null],
    ] as const) {
      expect(behind(RESPONDER, then, now)).toEqual(unrelated);
    }
  });
});
