// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import type { WheelTurn } from '@/core/timeline/gesture/input';
import type { LaneGrouping } from '@/core/timeline/lanes/lane';
import { standInForBrowser } from '../browser.sample';
import { CanvasSurface } from '../surface/canvas-surface';
import { fromEvents } from './shown-timeline';
import { TimelineStage } from './stage';

const TITLE = 'Outside cybersecurity experts engaged; investigation starts';
const GROUPING: LaneGrouping = 'category';

beforeEach(() => standInForBrowser(1_000));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function stageOf(): TimelineStage {
  const facts = {
    ...{ events: [sampleEvent({ title: TITLE, start: dayTime('2023-01-05') })], zone: 'UTC', grouping: GROUPING },
    ...{ now: instant(Date.UTC(2023, 1, 1) * 1_000), spans: [], matchIds: null, selectedId: null },
    ...{ folded: false, readOnly: false, marks: new Map() },
    ...{ onSelect: vi.fn(), onOpen: vi.fn(), onCreateAt: vi.fn(), onEditTime: vi.fn() },
  };
  return new TimelineStage(
    document.createElement('canvas'),
    facts,
    { onHover: vi.fn(), onCarry: vi.fn() },
    1_000,
    fromEvents,
  );
}

const wheel = (some: Partial<WheelTurn>): WheelTurn => ({
  ...{ kind: 'wheel', xPx: 500, yPx: 100, deltaX: 0, deltaY: 0, deltaUnit: 'pixel' },
  ...{ control: false, shift: false, atMs: performance.now() },
  ...some,
});

const WHOLE = { text: TITLE, hasHalo: true };
const BRIEF = { text: 'Outside cybersecurity…', hasHalo: false };

/** What the label was, drawing after drawing. */
function labelsDrawn(): readonly object[] {
  const labels: object[] = [];
  vi.spyOn(CanvasSurface.prototype, 'paint').mockImplementation((list) => {
    for (const each of list) {
      if (each.kind === 'text' && each.eventId !== null) labels.push({ text: each.text, hasHalo: each.halo !== null });
    }
  });
  return labels;
}

it('says less in labels while a wheel zooms, and all there is room for once it rests', async () => {
  const labels = labelsDrawn();
  const stage = stageOf();
  expect(labels).toEqual([WHOLE]);
  stage.input(wheel({ deltaY: -20 }));
  await vi.waitFor(() => expect(labels).toContainEqual(BRIEF));
  await vi.waitFor(() => expect(labels.at(-1)).toEqual(WHOLE));
  stage.dispose();
});

it('changes no label while a wheel pans', async () => {
  const labels = labelsDrawn();
  const stage = stageOf();
  const { from } = stage.drawing.scale.visible;
  stage.input(wheel({ deltaX: 20 }));
  await vi.waitFor(() => expect(stage.drawing.scale.visible.from).toBeGreaterThan(from));
  expect(new Set(labels.map((label) => JSON.stringify(label)))).toEqual(new Set([JSON.stringify(WHOLE)]));
  stage.dispose();
});
