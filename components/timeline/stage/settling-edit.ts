// A drop stays where it was dropped until the page's events say so too; otherwise the mark would jump back for a frame.
// An edit that the page refuses never comes, so it is forgotten after a moment.

import type { IncidentEvent } from '@/core/incident/event';
import { type TimeEdit, withEdit } from '@/core/timeline/gesture/time-edit';

export const SETTLING_MS = 500;

export interface SettlingEdit {
  readonly eventId: string;
  readonly edit: TimeEdit;
}

export const settled = (events: readonly IncidentEvent[], settling: SettlingEdit | null): readonly IncidentEvent[] =>
  settling === null
    ? events
    : events.map((event) => (event.id === settling.eventId ? { ...event, ...withEdit(event, settling.edit) } : event));
