'use client';

// The keyboard on the timeline: walking from event to event, moving what is selected, zooming; and what is said of it.
// Walking selects, so that the panel, the table and the timeline always speak of the same event.

import { type KeyboardEvent, type RefObject, useState } from 'react';
import { assertNever } from '@/core/assert-never';
import { describeSpan } from '@/core/time/describe';
import { crowdFacts, crowdWords } from '@/core/timeline/crowds/crowd-words';
import { shownOf } from '@/core/timeline/crowds/narrowed';
import { announceEvent } from '@/core/timeline/gesture/announcement';
import { type KeyCommand, keyCommand, type Walk } from '@/core/timeline/gesture/key-command';
import { type NudgeCommand, nudged } from '@/core/timeline/gesture/nudge';
import { stopAfter, type TimelineStop } from '@/core/timeline/gesture/stops';
import { isEdit, withEdit } from '@/core/timeline/gesture/time-edit';
import { milestoneBeside } from '@/core/timeline/overview-milestones';
import { showAll, zoomBy } from './camera/camera-moves';
import { bringIntoSight } from './camera/in-sight';
import { enterCrowd, idsOf } from './stage/crowd-entering';
import { collapseLane, moveLane } from './stage/lane-arranging';
import type { TimelineStage } from './stage/stage';
import type { StageFacts } from './stage/stage-facts';

export interface TimelineKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** For a polite live region. */
  readonly announcement: string;
  readonly announce: (words: string) => void;
}

export function useTimelineKeys(facts: StageFacts, stageRef: RefObject<TimelineStage | null>): TimelineKeys {
  const [announcement, announce] = useState('');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const stage = stageRef.current;
    const { key, shiftKey: shift, altKey: alt, ctrlKey: control, metaKey: meta } = event;
    const command = keyCommand({ key, shift, alt, control, meta });
    if (stage === null || command === null) return;
    const said = obey(command, facts, stage);
    if (said === null) return;
    event.preventDefault();
    bringIntoSight(event.currentTarget);
    stage.keyboard.showRing(true);
    if (said !== '') announce(said);
  };
  return { onKeyDown, announcement, announce };
}

/** Carries a command out and returns what to say of it, or null where the key has nothing to do here. */
function obey(command: KeyCommand, facts: StageFacts, stage: TimelineStage): string | null {
  const { selectedId } = facts;
  switch (command.kind) {
    case 'walk':
      return walk(command.to, facts, stage);
    case 'milestone':
      return toMilestone(command.direction, facts, stage);
    case 'collapse':
      return stage.keyboard.lane === null ? NO_LANE : collapseLane(stage, stage.keyboard.lane);
    case 'move-lane':
      return moveFocusedLane(command.direction, stage);
    case 'open':
      if (stage.keyboard.crowd !== null) {
        enterCrowd(stage, stage.keyboard.crowd);
        return 'Looking closer';
      }
      if (selectedId === null) return null;
      facts.onOpen(selectedId);
      return '';
    case 'choose':
      return choose(facts, stage);
    case 'leave':
      // Several chosen ones are the page's to let go, and go first.
      if ((facts.chosen?.size ?? 0) > 0) return null;
      if (selectedId === null && stage.keyboard.crowd === null) return null;
      stage.keyboard.leaveCrowd();
      facts.onSelect(null);
      return 'No event selected';
    case 'zoom':
      zoomBy(stage.camera, command.factor, selectedId);
      return '';
    case 'fit':
      showAll(stage.camera, facts.deadlines);
      return 'Everything in view';
    case 'nudge':
    case 'nudge-bound':
      return nudge(command, facts, stage);
    default:
      return assertNever(command);
  }
}

function choose({ selectedId, chosen, onChoose, onCatch }: StageFacts, stage: TimelineStage): string | null {
  if (stage.keyboard.crowd !== null) {
    const ids = idsOf(stage, stage.keyboard.crowd);
    onCatch?.(ids);
    return `${ids.length.toLocaleString('en-GB')} events chosen`;
  }
  if (selectedId === null || onChoose === undefined) return null;
  onChoose(selectedId, 'toggle');
  return chosen?.has(selectedId) ? 'Let go' : 'Chosen';
}

const NO_LANE = 'Go to an event first: its lane is meant';

function moveFocusedLane(direction: 1 | -1, stage: TimelineStage): string {
  const focusedLane = stage.keyboard.lane;
  if (focusedLane === null) return NO_LANE;
  return moveLane(stage, focusedLane, focusedLane + direction) ?? 'No lane beyond';
}

function walk(to: Walk, facts: StageFacts, stage: TimelineStage): string {
  const { prepared, camera, keyboard } = stage;
  const next = stopAfter({ prepared, matching: facts.matchIds, scale: camera.targetScale }, keyboard.stopId, to);
  if (next === null) return prepared.columns.count === 0 ? 'No events' : 'No further event';
  const laneLabel = prepared.lanes[next.lane]?.label ?? '';
  if (next.crowd !== null) {
    keyboard.focusCrowd(next.crowd);
    facts.onSelect(null);
    const many = crowdFacts(shownOf(prepared, facts.matchIds), next.crowd);
    return `${crowdWords(many, facts.zone)}, ${laneLabel} lane. Enter looks closer`;
  }
  keyboard.leaveCrowd();
  return arrive(next, laneLabel, facts, stage);
}

type Stop = Pick<TimelineStop, 'id' | 'position' | 'count'>;

/** Selects an event and says what it is. */
function arrive({ id, position, count }: Stop, laneLabel: string, facts: StageFacts, stage: TimelineStage): string {
  const event = stage.prepared.byId.get(id);
  if (event === undefined) return 'No further event';
  facts.onSelect(id);
  const otherTimes = (facts.ghosts ?? []).flatMap(({ eventId, label }) => (eventId === id ? [label] : []));
  return announceEvent(event, { zone: facts.zone, laneLabel, otherTimes, position, count });
}

function toMilestone(direction: 1 | -1, facts: StageFacts, stage: TimelineStage): string {
  const { prepared } = stage;
  const current = facts.selectedId === null ? undefined : prepared.indexOf(facts.selectedId);
  const next = milestoneBeside(prepared, facts.matchIds, current, direction);
  if (next === null) return 'No further milestone';
  stage.keyboard.leaveCrowd();
  const laneLabel = prepared.lanes[prepared.columns.lane[next.index] as number]?.label ?? '';
  return arrive({ ...next, id: prepared.eventAt(next.index).id }, laneLabel, facts, stage);
}

function nudge(command: NudgeCommand, facts: StageFacts, stage: TimelineStage): string | null {
  const event = facts.selectedId === null ? undefined : stage.prepared.byId.get(facts.selectedId);
  if (event === undefined || event.start === null) return null;
  if (facts.readOnly) return 'Read only';
  const outcome = nudged(event, command, stage.camera.targetScale, facts.zone);
  if (!outcome.ok) return outcome.error.detail;
  if (!isEdit(outcome.value)) return 'Nothing to move';
  stage.edit(event.id, outcome.value);
  const { start, end } = withEdit(event, outcome.value);
  return describeSpan(start, end, { style: 'long', zone: facts.zone });
}
