// What the incident page hands to the drawn timeline, and what the timeline hands back.
// The page owns the events, the selection and every change; the timeline owns its view, its gestures and its drawing.

import type { Ref } from 'react';
import type { IncidentEvent } from '@/core/incident/event';
import type { ApproximateTime } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { Jump } from '@/core/timeline/axis/jump';
import type { View } from '@/core/timeline/axis/scale';
import type { DeadlineFlag } from '@/core/timeline/deadline-flags';
import type { Span } from '@/core/timeline/draw-request';
import type { TimeEdit } from '@/core/timeline/gesture/time-edit';
import type { Emphasis, Ghost } from '@/core/timeline/ghosts/ghost';
import type { LaneArrangement } from '@/core/timeline/lanes/arranged';
import type { Lane, LaneGrouping } from '@/core/timeline/lanes/lane';
import type { InStep } from './in-step';

export type { TimeEdit };

/** A change of an event that the server does not have yet: on its way or being retried, or refused. */
export type EventMark = 'pending' | 'failed';

/** What the page's toolbar and keys ask of the view. */
export interface TimelineHandle {
  /** Shows everything. */
  readonly fit: () => void;
  /** In by a factor above 1, out by one below, about the middle of the view. */
  readonly zoomBy: (factor: number) => void;
  /** Brings events into view, from the first to the last, with their surroundings. */
  readonly zoomTo: (eventIds: readonly string[]) => void;
  /** Shows from one moment to another, edge to edge. */
  readonly look: (view: View) => void;
  /** Goes where a time is. */
  readonly jump: (jump: Jump) => void;
  /** Brings the drawing itself back where the page is scrolled away from it; whatever moves its view does that too. */
  readonly bringIntoSight: () => void;
  /** The lanes, before anybody arranged them. */
  readonly lanes: () => readonly Lane[];
  /** What is in view, or will be once the view has come to rest; and how wide the drawing is. */
  readonly shown: () => { readonly view: View; readonly widthPx: number } | null;
}

export interface TimelineViewProps {
  /** In the order of time, undated ones last. */
  readonly events: readonly IncidentEvent[];
  /** IANA zone of the axis. */
  readonly zone: string;
  readonly now: Instant;
  /** Measured spans to bracket above the lanes. */
  readonly spans: readonly Span[];
  /** The events that search and filter let through; the others are drawn faint. Null without a filter. */
  readonly matchIds: ReadonlySet<string> | null;
  readonly selectedId: string | null;
  /** Several events at once, beside the selected one. */
  readonly chosen?: ReadonlySet<string>;
  readonly folded: boolean;
  /** What shares a lane. */
  readonly grouping: LaneGrouping;
  /** In which order the lanes lie, and which of them are collapsed; as usual where it is absent. */
  readonly arrangement?: LaneArrangement;
  /** Nothing can be dragged or created. */
  readonly readOnly: boolean;
  readonly marks: ReadonlyMap<string, EventMark>;
  /** Who else is at an event, in the two letters or so that a badge has room for. */
  readonly present?: ReadonlyMap<string, string>;
  /** What somebody else has just changed. */
  readonly arrived?: ReadonlySet<string>;
  /** Other times of events: what sources state instead, and where events stood before. */
  readonly ghosts?: readonly Ghost[];
  /** Computed from what is recorded, and shown beside it. */
  readonly deadlines?: readonly DeadlineFlag[];
  /** What became of events between two states of the record; removed ones come among the events. */
  readonly emphasis?: ReadonlyMap<string, Emphasis>;
  /** Stays in step with whatever lists the same events, and begins where the drawing before it was left. */
  readonly inStep?: InStep;
  readonly handleRef?: Ref<TimelineHandle>;
  /** What is in view at first; what the timeline finds best where it is absent. */
  readonly startingView?: View;
  readonly onSelect: (eventId: string | null) => void;
  /** A plain click, which also lets several chosen ones go; `onSelect` where it is absent. */
  readonly onSelectAlone?: (eventId: string | null) => void;
  /** One more among several, or all from the last one to it. */
  readonly onChoose?: (eventId: string, how: 'toggle' | 'range') => void;
  /** All that a box holds. */
  readonly onCatch?: (eventIds: readonly string[]) => void;
  /** A press on a flag: these deadlines, the earliest first. */
  readonly onDeadlines?: (ids: readonly string[]) => void;
  /** A double click or Enter: select and look closer. */
  readonly onOpen: (eventId: string) => void;
  /** These are drawn by themselves, and only their outline is known. */
  readonly onLack?: (eventIds: readonly string[]) => void;
  /** A lane was collapsed, opened or moved. */
  readonly onArrange?: (arrangement: LaneArrangement) => void;
  /** A double click on the empty axis: begin an event there, in that lane if it was over one. */
  readonly onCreateAt: (time: ApproximateTime, laneId: string | null) => void;
  /** The end of a drag. */
  readonly onEditTime: (eventId: string, edit: TimeEdit) => void;
}
