import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { fitView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { drawTimeline } from '@/core/timeline/layout';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { eventBadges } from './event-badges';
import { eventRing } from './focus-ring';
import { arrivalRings, presenceBadges } from './presence-badges';

const NOW = instant(Date.UTC(2023, 1, 1) * 1_000);
const WIDTH_PX = 1_000;

function drawn() {
  const events = [
    sampleEvent({ id: 'a', start: dayTime('2023-01-05') }),
    sampleEvent({ id: 'b', start: dayTime('2023-01-19') }),
    sampleEvent({ id: 'undated', start: null }),
  ];
  const prepared = prepareTimeline(events, 'UTC');
  const view = fitView(prepared, false, WIDTH_PX, NOW);
  const nothing = {
    selectedId: null,
    matching: null,
    drag: null,
    spans: [],
    now: NOW,
    emphasis: NO_EMPHASIS,
  };
  return drawTimeline(prepared, { view, folded: false, widthPx: WIDTH_PX, ...nothing });
}

const idsOf = (list: ReturnType<typeof eventBadges>) => new Set(list.map((p) => ('eventId' in p ? p.eventId : null)));

describe('eventBadges', () => {
  it('marks every event that is not saved, differently when it failed', () => {
    const pending = eventBadges(drawn(), new Map([['a', 'pending']]));
    const failed = eventBadges(drawn(), new Map([['a', 'failed']]));
    expect(idsOf(pending)).toEqual(new Set(['a']));
    expect(failed.some((p) => p.kind === 'text' && p.text === '!')).toBe(true);
    expect(pending.some((p) => p.kind === 'text')).toBe(false);
  });

  it('has nothing to mark where the event is not drawn', () => {
    expect(eventBadges(drawn(), new Map([['undated', 'failed']]))).toEqual([]);
    expect(eventBadges(drawn(), new Map())).toEqual([]);
  });
});

describe('eventRing', () => {
  it('goes around the mark and its label', () => {
    const drawing = drawn();
    const [ring] = eventRing(drawing, 'a');
    const label = drawing.labels.find(({ eventId }) => eventId === 'a');
    expect(ring).toMatchObject({ kind: 'rect', eventId: 'a' });
    expect(ring?.kind === 'rect' && label && ring.yPx <= label.yPx).toBe(true);
  });

  it('is not drawn for what is not there', () => {
    expect(eventRing(drawn(), 'undated')).toEqual([]);
  });
});

describe('arrivalRings', () => {
  it('go around what has just arrived, and around nothing of very much', () => {
    expect(idsOf(arrivalRings(drawn(), new Set(['a', 'b'])))).toEqual(new Set(['a', 'b']));
    expect(arrivalRings(drawn(), new Set(['a', 'b', 'c', 'd']))).toEqual([]);
  });
});

describe('presenceBadges', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const somebodyAt = (eventId: string, isPrinted: boolean) => {
    vi.stubGlobal('window', { matchMedia: (media: string) => ({ matches: isPrinted && media === 'print' }) });
    return idsOf(presenceBadges(drawn(), new Map([[eventId, 'JM']])));
  };
  it('say who else is at an event', () => {
    expect(somebodyAt('b', false)).toEqual(new Set(['b']));
  });
  it('cover nothing on paper', () => {
    expect(somebodyAt('b', true)).toEqual(new Set());
  });
});
