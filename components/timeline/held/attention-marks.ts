// What is to be noticed above the drawing, however it lies: deadlines, what is chosen or has the focus, what others are at or
// have just changed, and what the server does not have yet.

import { paintDeadlineFlags } from '@/core/timeline/deadline-flags-paint';
import type { Drawing } from '@/core/timeline/drawing';
import type { Primitive } from '@/core/timeline/painters/display-list';
import type { HeldStage } from '../stage/held-stage';
import { chosenRings } from './chosen-rings';
import { eventBadges } from './event-badges';
import { focusRing } from './focus-ring';
import { arrivalRings, presenceBadges } from './presence-badges';

const NOBODY: ReadonlyMap<string, string> = new Map();
const NONE: ReadonlySet<string> = new Set();

export const attentionMarks = (drawing: Drawing, { facts, keyboard }: HeldStage): readonly Primitive[] => [
  ...paintDeadlineFlags(drawing, facts.deadlines, facts.now),
  ...chosenRings(drawing, facts.chosen ?? NONE),
  ...(keyboard.isRingShown ? focusRing(drawing, facts.selectedId, keyboard.crowd) : []),
  ...arrivalRings(drawing, facts.arrived ?? NONE),
  ...presenceBadges(drawing, facts.present ?? NOBODY),
  ...eventBadges(drawing, facts.marks),
];
