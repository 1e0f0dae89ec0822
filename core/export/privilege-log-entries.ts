// The privilege log as its readers keep it: every assertion that the record tells of, those included that were lifted or
// whose event or source was removed, and last what is withheld from this reader. In the order in which they were asserted,
// so that an entry keeps its number. Nothing of what an entry protects is in it: no title, no quotation, no name of a file.

import type { EventRecord } from '@/core/incident/record/record';
import { counted, listed } from '@/core/incident/sentences/phrase';
import { CATEGORY_LABELS, type Designation } from '@/core/incident/vocabulary';
import type { Assertion } from '@/core/share/privilege-history';
import type { Instant } from '@/core/time/instant';
import { whenWords } from './when-words';
import type { WithheldEntry } from './withheld-entry';

export const PRIVILEGE_STATUSES = ['asserted', 'lifted', 'removed'] as const;
export type PrivilegeStatus = (typeof PRIVILEGE_STATUSES)[number];

export const PRIVILEGE_STATUS_LABELS: Readonly<Record<PrivilegeStatus, string>> = {
  asserted: 'Asserted',
  lifted: 'Lifted',
  removed: 'Removed',
};

interface Deed {
  readonly at: Instant;
  /** By name. */
  readonly by: string;
}

export interface PrivilegeLogEntry {
  readonly number: number;
  /** `withheld`: an event that the reader may know of, and not read. */
  readonly kind: 'event' | 'source' | 'withheld';
  /** Null for what is withheld. */
  readonly eventId: string | null;
  /** When it happened, or what the source states, in words; empty where it states nothing, and for what is withheld. */
  readonly when: string;
  readonly designation: Designation;
  readonly basis: string;
  /** By name, as whoever entered it wrote it. */
  readonly assertedBy: string;
  readonly recipients: readonly string[];
  /** Of what nature it is. */
  readonly description: string;
  /** By whom the assertion, or what is withheld, was entered; null where that was erased. */
  readonly entered: Deed | null;
  readonly status: PrivilegeStatus;
  readonly ended: (Deed & { readonly reason: string }) | null;
}

export interface PrivilegeLogParts {
  /** Of events and sources that the reader reads. */
  readonly assertions: readonly Assertion[];
  readonly events: ReadonlyMap<string, EventRecord>;
  readonly withheld: readonly WithheldEntry[];
  /** In which times are told. */
  readonly zone: string;
}

export function privilegeLogEntries(parts: PrivilegeLogParts): readonly PrivilegeLogEntry[] {
  const told = [...parts.assertions]
    .sort((a, b) => a.since - b.since || compare(a.eventId, b.eventId) || compare(idOf(a), idOf(b)))
    .flatMap((assertion) => entryOf(assertion, parts) ?? []);
  return [...told, ...parts.withheld.map(withheldEntry)].map((entry, index) => ({ number: index + 1, ...entry }));
}

type Unnumbered = Omit<PrivilegeLogEntry, 'number'>;

const idOf = ({ source }: Assertion): string => source?.id ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(assertion: Assertion, { events, zone }: PrivilegeLogParts): Unnumbered | null {
  const { eventId, source, privilege, asserted, ended } = assertion;
  const event = events.get(eventId)?.event;
  if (event === undefined) return null;
  const { designation, basis, assertedBy, recipients } = privilege;
  const times = source === null ? event : { start: source.stated, end: null };
  return {
    ...{ kind: source === null ? 'event' : 'source', eventId, designation, basis, assertedBy, recipients },
    when: source !== null && source.stated === null ? '' : whenWords(times, zone).words,
    description: source === null ? natureOfEvent(event) : natureOfSource(source, event),
    entered: asserted && { at: asserted.at, by: asserted.actor.name },
    status: ended === null ? 'asserted' : ended.how,
    ended: ended && { at: ended.at, by: ended.actor.name, reason: ended.reason ?? '' },
  };
}

const withheldEntry = ({ designation, enteredAt, enteredBy }: WithheldEntry): Unnumbered => ({
  ...{ kind: 'withheld', eventId: null, when: '', designation, basis: '', assertedBy: '', recipients: [] },
  ...{ description: 'Stated in counsel’s log', entered: { at: enteredAt, by: enteredBy }, status: 'asserted' },
  ended: null,
});

type ShownEvent = Pick<EventRecord['event'], 'category' | 'sources' | 'evidence'>;

export function natureOfEvent({ category, sources, evidence }: ShownEvent): string {
  const beside = [
    ...(sources.length === 0 ? [] : [counted(sources.length, 'source')]),
    ...(evidence.length === 0 ? [] : [counted(evidence.length, 'file')]),
  ];
  const attached = beside.length === 0 ? '' : ` with ${beside.join(' and ')}`;
  return `Event of the category ${CATEGORY_LABELS[category].toLowerCase()}${attached}`;
}

type ShownSource = Pick<NonNullable<Assertion['source']>, 'quote' | 'stated' | 'url'>;

export function natureOfSource(
  { quote, stated, url }: ShownSource,
  { category }: Pick<ShownEvent, 'category'>,
): string {
  const says = [
    ...(quote === '' ? [] : ['a quotation']),
    ...(stated === null ? [] : ['a time of its own']),
    ...(url === '' ? [] : ['an address']),
  ];
  const having = says.length === 0 ? '' : `, with ${listed(says)}`;
  return `Source of an event of the category ${CATEGORY_LABELS[category].toLowerCase()}${having}`;
}
