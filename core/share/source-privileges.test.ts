import { describe, expect, it } from 'vitest';
import type { Privilege, Source } from '@/core/incident/event';
import { sampleFields, sampleSource } from '@/core/incident/event.sample';
import type { RevisionPayload } from '@/core/incident/record/revision';
import { instant } from '@/core/time/instant';
import { lastPrivilege, sourcePrivileges } from './source-privileges';

const PRIVILEGE: Privilege = {
  designation: 'work-product',
  basis: 'Prepared for counsel',
  assertedBy: 'A. Rivera',
  asserterId: 'rivera',
  recipients: [],
};
const open = sampleSource({ id: 'memo' });
const privileged = { ...open, privilege: PRIVILEGE };

const created = (...sources: readonly Source[]): RevisionPayload => ({
  type: 'event.created',
  eventId: 'call',
  fields: sampleFields({ sources }),
});
const changed = (from: readonly Source[], to: readonly Source[]): RevisionPayload => ({
  type: 'event.changed',
  eventId: 'call',
  version: 2,
  changes: { sources: { from, to } },
});
const restored = (...sources: readonly Source[]): RevisionPayload => ({
  type: 'event.restored',
  eventId: 'call',
  version: 3,
  fromVersion: 1,
  fields: sampleFields({ sources }),
});
const erased = (remaining: readonly Source[] | null): RevisionPayload => ({
  type: 'erasure.event',
  eventId: 'call',
  seqs: [1],
  ground: 'By right',
  remains: remaining && { version: 3, createdAt: instant(0), fields: sampleFields({ sources: remaining }) },
});

const last = (...payloads: readonly RevisionPayload[]) => lastPrivilege(sourcePrivileges(payloads), 'call', 'memo');

describe('the last privilege of a source', () => {
  it('is the one that was asserted last', () => {
    expect(last(created(open), changed([open], [privileged]))).toBe(PRIVILEGE);
    expect(last(created(privileged))).toBe(PRIVILEGE);
  });
  it('is none once it was lifted, by a change or by restoring', () => {
    expect(last(created(privileged), changed([privileged], [open]))).toBeNull();
    expect(last(created(privileged), restored(open))).toBeNull();
  });
  it('stays when the source is taken away, so that this opens nothing', () => {
    expect(last(created(open), changed([open], [privileged]), changed([privileged], []))).toBe(PRIVILEGE);
    expect(last(created(privileged), restored())).toBe(PRIVILEGE);
  });
  it('stays none when a source is taken away that was lifted before', () => {
    expect(last(created(privileged), changed([privileged], [open]), changed([open], []))).toBeNull();
  });
  it('is known from what remained after an erasure', () => {
    expect(last(erased([privileged]))).toBe(PRIVILEGE);
    expect(last(erased(null))).toBeNull();
  });
  it('is of its event alone', () => {
    expect(lastPrivilege(sourcePrivileges([created(privileged)]), 'other', 'memo')).toBeNull();
  });
});
