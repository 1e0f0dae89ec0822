import { describe, expect, it } from 'vitest';
import { toRevisionOut } from '@/core/contracts/revision-to-out';
import { sampleFields } from '@/core/incident/event.sample';
import type { Revision, RevisionPayload } from '@/core/incident/record/revision';
import { sampleChained } from '@/core/incident/record/revision.sample';
import { headOf } from '@/core/share/revisions';
import { instant } from '@/core/time/instant';
import { eventVersions } from './event-versions';

const NAMES = { event: () => undefined, figure: () => undefined };

const CREATED: RevisionPayload = { type: 'event.created', eventId: 'e1', fields: sampleFields({ title: 'First' }) };
const retitled = (version: number, from: string, to: string): RevisionPayload => ({
  type: 'event.changed',
  eventId: 'e1',
  version,
  changes: { title: { from, to } },
});
const restored = (version: number): RevisionPayload => ({
  type: 'event.restored',
  eventId: 'e1',
  version,
  fromVersion: 1,
  fields: sampleFields({ title: 'First' }),
});

/** What the page tells of each version, oldest first; `withheld` counts from 1. */
function told(payloads: readonly RevisionPayload[], ...withheld: readonly number[]) {
  const revisions = payloads.map((payload, index) => {
    const revision: Revision = {
      ...{ seq: index + 1, at: instant(0), actor: { id: 'marsh', name: 'J. Marsh' } },
      ...{ payload, reason: null },
    };
    const chained = sampleChained(revision);
    const head = headOf(chained);
    return toRevisionOut(
      withheld.includes(revision.seq) ? { kind: 'withheld', head } : { kind: 'readable', ...chained },
      NAMES,
    );
  });
  return eventVersions(revisions.toReversed())
    .map(({ version }) => version && [version.number, version.fields.title])
    .toReversed();
}

describe('the versions of an event', () => {
  it('are told as each revision left them', () => {
    expect(told([CREATED, retitled(2, 'First', 'Second'), restored(3)])).toEqual([
      [1, 'First'],
      [2, 'Second'],
      [3, 'First'],
    ]);
  });
  it('are not told from a withheld revision on, until one says all of the event again', () => {
    const payloads = [
      CREATED,
      retitled(2, 'First', 'Second'),
      retitled(3, 'Second', 'Third'),
      restored(4),
      retitled(5, 'First', 'Fifth'),
    ];
    expect(told(payloads, 1)).toEqual([null, null, null, [4, 'First'], [5, 'Fifth']]);
    expect(told(payloads, 2)).toEqual([[1, 'First'], null, null, [4, 'First'], [5, 'Fifth']]);
  });
});
