// What a timeline is asked to draw and what comes back: the contract between the layout core and whoever shows it.
// In: a prepared timeline and a request. Out: display list, marks and the rectangles a view needs, in pixels.

import type { ApproximateTime, EventEnd } from '@/core/time/approximate-time';
import type { Instant } from '@/core/time/instant';
import type { Crowd } from './crowd';
import type { DisplayList, Rect } from './display-list';
import type { Emphasis } from './ghost';
import type { Prepared } from './prepare';
import type { TimeScale, View } from './scale';
import type { SceneMark } from './scene';

/** A measured span between two events, drawn as a bracket above the lanes. */
export interface Span {
  readonly id: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  /** The value as people read it, such as "dwell 40 to 42 days". */
  readonly label: string;
  readonly fromEventId: string;
  readonly toEventId: string;
}

/** Where an event is being dragged to. The event keeps its lane and row until it is dropped. */
export interface DragPreview {
  readonly eventId: string;
  readonly start: ApproximateTime | null;
  readonly end: EventEnd;
  /** The new time in words, shown beside the mark while dragging. */
  readonly label: string;
  /** Where another event or a tick has drawn it to. */
  readonly guideAt?: Instant;
}

export interface DrawRequest {
  readonly view: View;
  /** Whether quiet stretches are folded away. */
  readonly folded: boolean;
  readonly widthPx: number;
  readonly selectedId: string | null;
  /** The events that a filter lets through; the others are drawn faint, without label or hit target. Null without a filter. */
  readonly matching: ReadonlySet<string> | null;
  readonly spans: readonly Span[];
  readonly now: Instant | null;
  readonly drag: DragPreview | null;
  /** What became of events between two states of the record, by id; empty while nothing is compared. */
  readonly emphasis: ReadonlyMap<string, Emphasis>;
  /**
   * For a picture that nobody moves: a key beside it explains its badges, so it has no legend of its own, and it says nothing
   * of what lies outside its view, so it has no overview.
   */
  readonly isStill?: boolean;
  /** The view is on its way: labels say no more than they must, since nobody reads words that change with every frame. */
  readonly isMoving?: boolean;
}

export interface LaneRect extends Rect {
  readonly id: string;
  readonly label: string;
  readonly isCollapsed: boolean;
  readonly heading: HeadingRect;
}

/** Where a lane's name can be taken hold of, and where in it its sign stands. */
export interface HeadingRect extends Rect {
  readonly signXPx: number;
  readonly signYPx: number;
}

/** Events of one lane that are drawn as one, as far as they are in view. */
export interface CrowdRect extends Rect {
  readonly crowd: Crowd;
}

export interface LabelRect extends Rect {
  readonly eventId: string;
  readonly text: string;
}

export interface FoldRect extends Rect {
  readonly from: Instant;
  readonly to: Instant;
  /** What the fold hides, such as "34 quiet days". */
  readonly label: string;
}

/** Where a milestone is marked on the overview. */
export interface MilestoneRect extends Rect {
  readonly eventId: string;
}

export interface OverviewRects {
  readonly strip: Rect;
  /** The part of the strip that is in view. */
  readonly brush: Rect;
  /** In order of time. */
  readonly milestones: readonly MilestoneRect[];
  /** Maps the strip's pixels to time; never folded. */
  readonly scale: TimeScale;
}

export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Maps the plot's pixels to time; pan and zoom are asked of it. */
  readonly scale: TimeScale;
  readonly displayList: DisplayList;
  /** What is drawn one by one and reaches into view. */
  readonly marks: readonly SceneMark[];
  readonly crowds: readonly CrowdRect[];
  /** What was drawn: of crowds, only what a filter lets through. */
  readonly prepared: Prepared;
  readonly labels: readonly LabelRect[];
  readonly lanes: readonly LaneRect[];
  /** Those in view. */
  readonly folds: readonly FoldRect[];
  /** Whether a bracket reaches into view. */
  readonly hasSpans: boolean;
  readonly overview: OverviewRects;
  /** Events without any date, for the tray, in the order given. */
  readonly undated: readonly string[];
}
