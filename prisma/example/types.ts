// The shape of the example: dated entries as somebody would have typed them, in the words of the API's requests, so that
// the seed sends them through the same reading, deciding and writing as any request. Keys name events and figures.

import type { EventInput, EventPatch } from '@/core/contracts/event';
import type { FigureInput, FigurePatch } from '@/core/contracts/figure';
import type { IncidentInput, IncidentPatch } from '@/core/contracts/incident';
import type { ObligationsInput } from '@/core/contracts/obligations';
import type { Audience, Role } from '@/core/incident/vocabulary';
import type { EventKey, FigureKey } from './ids';

/** The fictional people who keep the example's record. */
export type ExampleActor = 'A. Rivera' | 'J. Marsh' | 'L. Kim';

/** Every change says why. */
type Reasoned<P> = Omit<P, 'reason'> & { readonly reason: string };

type ExampleCommand =
  | { readonly kind: 'create-event'; readonly key: EventKey; readonly input: EventInput & { readonly id: string } }
  | { readonly kind: 'change-event'; readonly key: EventKey; readonly patch: Reasoned<EventPatch> }
  | { readonly kind: 'create-figure'; readonly key: FigureKey; readonly input: FigureInput & { readonly id: string } }
  | { readonly kind: 'change-figure'; readonly key: FigureKey; readonly patch: Reasoned<FigurePatch> }
  | { readonly kind: 'change-incident'; readonly patch: Reasoned<IncidentPatch> }
  | { readonly kind: 'decide-obligations'; readonly input: Reasoned<ObligationsInput> };

export type ExampleEntry = ExampleCommand & {
  /** When it was entered: RFC 3339 with the offset of the incident's zone on that day. */
  readonly at: string;
  readonly actor: ExampleActor;
};

export interface Example {
  readonly incident: Required<IncidentInput> & {
    readonly id: string;
    readonly ref: string;
    readonly summaryAudiences: readonly Audience[];
    /** RFC 3339 with offset: the moment of the first revision. */
    readonly createdAt: string;
    readonly createdBy: ExampleActor;
  };
  /** Who holds which role while the entries are made. */
  readonly team: Readonly<Record<ExampleActor, Role>>;
  /** In the order of entry, each after the incident's creation. */
  readonly entries: readonly ExampleEntry[];
}
