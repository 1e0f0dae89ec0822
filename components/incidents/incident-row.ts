import type { NextDeadline } from '@/core/disclosure/next-deadline';
import type { Severity, Status } from '@/core/incident/vocabulary';
import type { Instant } from '@/core/time/instant';

/** What the list shows of an incident. */
export interface IncidentRow {
  readonly ref: string;
  readonly title: string;
  readonly status: Status;
  readonly severity: Severity | null;
  readonly zone: string;
  readonly eventCount: number;
  readonly updatedAt: Instant;
  /** Null where nothing is open. */
  readonly deadline: NextDeadline | null;
}
