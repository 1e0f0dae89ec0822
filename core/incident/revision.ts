// A revision: one accepted change, numbered 1, 2, 3 … within its incident. The payload says what changed in full,
// so that folding all payloads in order gives the present state (see replay.ts). Payloads are stored as JSON.

import type { Instant } from '@/core/time/instant';
import type { Changes } from './changes';
import type { EventFields } from './event';
import type { FigureFields } from './figure';
import type { IncidentFields } from './incident';

export type EventPayload =
  | { readonly type: 'event.created'; readonly eventId: string; readonly fields: EventFields }
  | {
      readonly type: 'event.changed';
      readonly eventId: string;
      readonly version: number;
      readonly changes: Changes<EventFields>;
    }
  | { readonly type: 'event.deleted'; readonly eventId: string; readonly version: number; readonly title: string }
  | {
      readonly type: 'event.restored';
      readonly eventId: string;
      readonly version: number;
      readonly fromVersion: number;
      readonly fields: EventFields;
    };

export type FigurePayload =
  | { readonly type: 'figure.created'; readonly figureId: string; readonly fields: FigureFields }
  | {
      readonly type: 'figure.changed';
      readonly figureId: string;
      readonly version: number;
      readonly changes: Changes<FigureFields>;
    }
  | { readonly type: 'figure.deleted'; readonly figureId: string; readonly version: number; readonly label: string }
  | {
      readonly type: 'figure.restored';
      readonly figureId: string;
      readonly version: number;
      readonly fields: FigureFields;
    };

export type IncidentPayload =
  | { readonly type: 'incident.created'; readonly ref: string; readonly fields: IncidentFields }
  | { readonly type: 'incident.changed'; readonly version: number; readonly changes: Changes<IncidentFields> };

export type RevisionPayload = EventPayload | FigurePayload | IncidentPayload;

/** What `decide` hands to the one write path, which adds number, moment and actor. */
export interface RevisionDraft {
  readonly payload: RevisionPayload;
  readonly reason: string | null;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
}

export interface Revision extends RevisionDraft {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: Actor;
}
