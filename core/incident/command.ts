// What somebody asks for. A gesture, a form, the API and the command line all end in one of these;
// `decide` accepts or refuses it. `expectedVersion` null means "whatever is current".

import type { EventFields } from './event';
import type { FigureFields } from './figure';
import type { IncidentFields } from './incident';

interface Reasoned {
  readonly reason?: string | null;
}

export type EventCommand = Reasoned &
  (
    | { readonly type: 'event.create'; readonly eventId: string; readonly fields: EventFields }
    | {
        readonly type: 'event.change';
        readonly eventId: string;
        readonly expectedVersion: number | null;
        readonly changes: Partial<EventFields>;
      }
    | { readonly type: 'event.delete'; readonly eventId: string; readonly expectedVersion: number | null }
    | {
        readonly type: 'event.restore';
        readonly eventId: string;
        readonly fromVersion: number;
        /** The fields as they stood at `fromVersion`, rebuilt from the revisions. */
        readonly fields: EventFields;
      }
  );

export type FigureCommand = Reasoned &
  (
    | { readonly type: 'figure.create'; readonly figureId: string; readonly fields: FigureFields }
    | {
        readonly type: 'figure.change';
        readonly figureId: string;
        readonly expectedVersion: number | null;
        readonly changes: Partial<FigureFields>;
      }
    | { readonly type: 'figure.delete'; readonly figureId: string; readonly expectedVersion: number | null }
    | { readonly type: 'figure.restore'; readonly figureId: string }
  );

export type IncidentCommand = Reasoned & {
  readonly type: 'incident.change';
  readonly expectedVersion: number | null;
  readonly changes: Partial<IncidentFields>;
};

export type Command = EventCommand | FigureCommand | IncidentCommand;
