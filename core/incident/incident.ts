// The incident itself: the case that events and figures belong to.

import type { Obligations } from '@/core/disclosure/obligations';
import type { Instant } from '@/core/time/instant';
import type { Audience, Severity, Status } from './vocabulary';

/** A court or counsel wants everything kept: while it stands, nothing is erased. */
export interface LegalHold {
  readonly ground: string;
  /** Who placed it, by name. */
  readonly placedBy: string;
}

export interface IncidentFields {
  readonly title: string;
  readonly summary: string;
  /** Who may read the summary. */
  readonly summaryAudiences: readonly Audience[];
  readonly severity: Severity | null;
  readonly status: Status;
  /** IANA zone in which the incident's times are read and shown unless an event says otherwise. */
  readonly zone: string;
  readonly legalHold: LegalHold | null;
  /** Which disclosure rules apply, as counsel decided; null while nobody did. */
  readonly obligations: Obligations | null;
}

export interface Incident extends IncidentFields {
  readonly id: string;
  /** "INC-2023-0001": the year of creation and a number within it. */
  readonly ref: string;
  /** The number of the last revision. */
  readonly revision: number;
  /** Counts changes of these fields alone; what `If-Match` compares. */
  readonly version: number;
  readonly createdAt: Instant;
}
