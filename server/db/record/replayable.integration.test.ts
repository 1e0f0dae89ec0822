import { describe, expect, it } from 'vitest';
import { revisionPayloadSchema } from '@/core/contracts/revision-payload';
import { sampleFields, sampleSource } from '@/core/incident/event.sample';
import type { RevisionPayload } from '@/core/incident/record/revision';
import { wholePayload } from './replayable';

const { privilege: _, reliedOnReason: __, ...bare } = sampleSource();
const whole = sampleSource();

/** What was stored before sources had reasons and privilege, and as it is read now. */
const OLD: readonly (readonly [object, RevisionPayload])[] = [
  [
    { type: 'event.created', eventId: 'e', fields: { ...sampleFields(), sources: [bare] } },
    { type: 'event.created', eventId: 'e', fields: sampleFields({ sources: [whole] }) },
  ],
  [
    { type: 'event.changed', eventId: 'e', version: 2, changes: { sources: { from: [], to: [bare] } } },
    { type: 'event.changed', eventId: 'e', version: 2, changes: { sources: { from: [], to: [whole] } } },
  ],
];

describe('a payload from before sources could be privileged', () => {
  it.each(OLD)('says of each that it is not, by its contract and as it is replayed', (stored, read) => {
    expect(revisionPayloadSchema.parse(stored)).toEqual(read);
    expect(wholePayload(JSON.parse(JSON.stringify(stored)))).toEqual(read);
  });
});
