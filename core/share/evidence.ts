// Which files a member may read. A file says what the events that rest on it say: one that is attached only to events
// privileged against the reader does not exist for them. A file that supports no event yet is every member's to read.

import type { EventFields } from '@/core/incident/event';
import type { Evidence } from '@/core/incident/evidence';
import { type Member, mayReadPrivileged } from './reader';

/** What decides about its files: deleted events count too, so that deleting one opens nothing. */
export type SupportedEvent = Pick<EventFields, 'evidence' | 'privilege'>;

export function mayReadEvidence(reader: Member, sha256: string, events: readonly SupportedEvent[]): boolean {
  const supported = events.filter(({ evidence }) => evidence.includes(sha256));
  return supported.length === 0 || supported.some((event) => mayReadPrivileged(reader, event.privilege));
}

export function readableEvidence(
  reader: Member,
  files: readonly Evidence[],
  events: readonly SupportedEvent[],
): readonly Evidence[] {
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const event of events) {
    const names = mayReadPrivileged(reader, event.privilege) ? opened : closed;
    for (const sha256 of event.evidence) names.add(sha256);
  }
  return files.filter(({ sha256 }) => opened.has(sha256) || !closed.has(sha256));
}
