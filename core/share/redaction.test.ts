import { describe, expect, it } from 'vitest';
import type { Privilege } from '@/core/incident/event';
import { sampleEvent, sampleIncident, sampleSource } from '@/core/incident/event.sample';
import type { IncidentState } from '@/core/incident/state';
import { liveEvents } from '@/core/incident/state';
import { ROLES } from '@/core/incident/vocabulary';
import { type LinkReader, type MemberReader, readableEvents, redactedForLink, redactedForMember } from './redaction';

const open = sampleEvent({ id: 'open' });
const privileged = sampleEvent({
  id: 'privileged',
  privilege: {
    designation: 'work-product',
    basis: 'Prepared for litigation',
    assertedBy: 'A. Rivera',
    asserterId: 'rivera',
    recipients: ['L. Kim'],
  },
});

describe('what a member may read', () => {
  it('is everything for counsel', () => {
    expect(readableEvents({ userId: 'kim', role: 'counsel' }, [open, privileged])).toEqual([open, privileged]);
  });

  it('excludes privileged events for every other role', () => {
    for (const role of ROLES.filter((candidate) => candidate !== 'counsel')) {
      expect(readableEvents({ userId: 'marsh', role }, [open, privileged])).toEqual([open]);
    }
  });

  it('includes what the reader has asserted privilege on', () => {
    expect(readableEvents({ userId: 'rivera', role: 'commander' }, [open, privileged])).toEqual([open, privileged]);
  });
});

const PRIVILEGE: Privilege = {
  designation: 'attorney-client',
  basis: 'Legal advice',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
};
const filing = sampleSource({ id: 'filing' });
const memo = sampleSource({ id: 'memo', privilege: PRIVILEGE });
const cited = sampleEvent({ id: 'cited', sources: [filing, memo], audiences: ['responders', 'executives'] });

const COUNSEL: MemberReader = { userId: 'kim', role: 'counsel' };
const ASSERTER: MemberReader = { userId: 'rivera', role: 'commander' };
const RESPONDER: MemberReader = { userId: 'marsh', role: 'responder' };

const stateOf = (...sources: readonly (typeof memo)[]): IncidentState => ({
  incident: sampleIncident(),
  events: new Map([['cited', { event: { ...cited, sources }, deletedAt: null }]]),
  figures: new Map(),
  evidence: new Map(),
});
const sourceIds = (state: IncidentState) => liveEvents(state).flatMap(({ sources }) => sources.map(({ id }) => id));

describe('the sources that a member may read', () => {
  it('are all for counsel and whoever asserted privilege on them', () => {
    for (const reader of [COUNSEL, ASSERTER]) expect(readableEvents(reader, [cited])).toEqual([cited]);
  });

  it('are for others those that are not privileged, on the same event', () => {
    for (const role of ROLES.filter((candidate) => candidate !== 'counsel')) {
      expect(readableEvents({ userId: 'marsh', role }, [cited])).toEqual([{ ...cited, sources: [filing] }]);
    }
  });

  const inThePast = (reader: MemberReader, state: IncidentState, now: Privilege | null) =>
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
