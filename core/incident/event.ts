// An event: one thing that happened. The editable fields are kept apart from identity and version,
// because commands, drafts and revisions speak of fields alone.

import type { ApproximateTime, EventEnd } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { Audience, Category, Confidence, Designation, Milestone } from './vocabulary';

/**
 * A citation with locator and quote. It may state its own time for the event; at most one is relied on. Its privilege
 * protects it alone: the event is everybody's to read.
 */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly locator: string;
  readonly quote: string;
  readonly stated: ApproximateTime | null;
  readonly reliedOn: boolean;
  /** Why this one is relied on where others say otherwise; empty where nobody said. */
  readonly reliedOnReason: string;
  readonly privilege: Privilege | null;
}

/** A source that says nothing yet. */
export const emptySource = (id: string): Source => ({
  id,
  title: '',
  publisher: '',
  url: '',
  locator: '',
  quote: '',
  stated: null,
  reliedOn: false,
  reliedOnReason: '',
  privilege: null,
});

export interface Privilege {
  readonly designation: Designation;
  readonly basis: string;
  /** Who asserts it, by name, as the privilege log prints it. */
  readonly assertedBy: string;
  /** The user who entered the assertion and so goes on reading; null until a decision stamps it. */
  readonly asserterId: string | null;
  readonly recipients: readonly string[];
}

export interface EventFields {
  readonly title: string;
  /** Markdown. */
  readonly description: string;
  /** Plain language for executives; empty when there is none. */
  readonly executiveText: string;
  /** Null while the event has no date yet. */
  readonly start: ApproximateTime | null;
  /** Null for something that happened at a moment. */
  readonly end: EventEnd;
  /** When the organisation learned it. */
  readonly learnedAt: ApproximateTime | null;
  readonly category: Category;
  readonly milestone: Milestone | null;
  readonly confidence: Confidence;
  /** ATT&CK technique ids such as "T1190". */
  readonly techniques: readonly string[];
  readonly tags: readonly string[];
  /** People and systems involved. */
  readonly involved: readonly string[];
  readonly sources: readonly Source[];
  /** SHA-256 of stored files, hexadecimal. */
  readonly evidence: readonly string[];
  readonly audiences: readonly Audience[];
  readonly privilege: Privilege | null;
}

/** Named so because `Event` is the browser's. */
export interface IncidentEvent extends EventFields {
  readonly id: string;
  /** 1 when created, one more with every change. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** The version of an event of which only the outline has been read: none. See core/outline. */
export const UNREAD_VERSION = 0;

/** Whether only the outline of the event is known: its texts are empty here, whatever they say on the record. */
export const isOutline = ({ version }: Pick<IncidentEvent, 'version'>): boolean => version === UNREAD_VERSION;
