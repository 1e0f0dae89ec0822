// What comes back of a request to draw a timeline: display list, marks and the rectangles that a view needs, in pixels.

import type { Instant } from '@/core/time/instant';
import type { TimeScale } from './axis/scale';
import type { Crowd } from './crowds/crowd';
import type { LaneRect } from './lanes/lane-frame';
import type { DisplayList, Rect } from './painters/display-list';
import type { Prepared } from './prepared/prepare';
import type { SceneMark } from './scene';

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
