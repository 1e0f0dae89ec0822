// The hook that the benchmark's harness drives: it shows the harness's data in a timeline.

import { attach } from '@/components/timeline/stage/attach';
import { TimelineStage } from '@/components/timeline/stage/stage';
import type { Place } from '@/components/timeline/stage/stage-facts';
import { warmUp } from '@/components/timeline/surface/warm-up';
import { instant } from '@/core/time/instant';
import { fitView } from '@/core/timeline/axis/view';
import { preparedFrom } from '@/core/timeline/prepared/prepare';
import { type BenchData, benchSource } from './columns';
import { madeUpData } from './made-up-data';

let stage: TimelineStage | null = null;

function mount(data: BenchData): void {
  const canvas = document.createElement('canvas');
  canvas.style.width = '100%';
  document.getElementById('root')?.append(canvas);
  const prepared = preparedFrom(benchSource(data));
  const now = instant(Date.UTC(2026, 0, 1) * 1_000);
  const widthPx = canvas.clientWidth;
  const facts = {
    ...{
      events: [],
      zone: 'UTC',
      now,
      startingView: fitView(prepared, false, widthPx, now),
      spans: [],
      matchIds: null,
      selectedId: null,
    },
    ...{ folded: false, grouping: 'category' as const, readOnly: false, marks: new Map() },
    ...{ onSelect: (selectedId: string | null) => select(selectedId), onOpen: () => undefined },
    ...{ onCreateAt: () => undefined, onEditTime: edit },
  };
  const listeners = { onHover: () => undefined, onCarry: (_: Place | null) => undefined };
  const made = new TimelineStage(canvas, facts, listeners, widthPx, () => prepared);
  const select = (selectedId: string | null): void => made.update({ ...facts, selectedId });
  stage = made;
  attach(made, canvas);
}

/** Shows a drop for a moment and takes it back, since nobody keeps it. */
function edit(): void {
  stage?.redraw();
}

const getRange = (): readonly number[] => {
  const view = stage?.camera.view;
  return view === undefined ? [0, 0] : [view.from / 1_000, view.to / 1_000];
};

Object.assign(window, {
  // A drag on the axis pans; one on an event would move it.
  __timelineBench: { mount, getRange, gesture: { dragFrom: [1_000, 20], wheelDelta: 27 } },
});

// As the incident's page does while its events are on their way.
warmUp(preparedFrom(benchSource(madeUpData())));
