// What the page behind a share link is made of: everything in it has passed core/share/redaction for the link's reader.

import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import type { Incident } from '@/core/incident/incident';
import type { FigureStep } from '@/core/incident/record/figure-history';
import type { LinkAudience } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';
import type { SharedDeadline } from './shared-deadline';
import type { VisitChanges } from './visit-changes';

export interface SharedIncident {
  readonly link: SharedLink;
  /** The revision that is shown. */
  readonly revision: { readonly seq: number; readonly at: Instant; readonly hash: string };
  readonly incident: Pick<Incident, 'title' | 'status' | 'severity' | 'summary' | 'zone'>;
  /** In order of time, undated last. */
  readonly events: readonly IncidentEvent[];
  /** In the order of entry. */
  readonly figures: readonly Figure[];
  /** What each figure counted while it was released to the reader, by figure. */
  readonly figureSteps: ReadonlyMap<string, readonly FigureStep[]>;
  /** The next one that the reader may know of; null for none. */
  readonly deadline: SharedDeadline | null;
  /** Null on a first visit on which nothing changed yet. */
  readonly visit: SharedVisit | null;
}

export interface SharedLink {
  readonly recipient: string;
  readonly audience: LinkAudience;
  readonly heading: string;
  readonly madeBy: string;
  readonly expiresAt: Instant;
  readonly follows: 'released' | 'pinned';
  /** Whether a later revision was released, of a pinned link whose maker lets its reader know. */
  readonly isNewerReleased: boolean;
  readonly pdf: SharedPdf;
}

/** Whether its reader may take it away as a PDF, and where; `too-large` where one document does not hold its entries. */
export type SharedPdf =
  | { readonly kind: 'withheld' }
  | { readonly kind: 'offered'; readonly path: string }
  | { readonly kind: 'too-large' };

export interface SharedVisit {
  /** When the reader looked before; null for what changed since they opened the page. */
  readonly since: Instant | null;
  readonly changes: VisitChanges;
}
