import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type IncidentEvent, UNREAD_VERSION } from '@/core/incident/event';
import { dayTime, sampleEvent } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { initialView } from '@/core/timeline/axis/view';
import { NO_EMPHASIS } from '@/core/timeline/ghosts/ghost';
import { AS_USUAL, type LaneArrangement } from '@/core/timeline/lanes/arranged';
import { drawTimeline } from '@/core/timeline/layout';
import { prepareTimeline } from '@/core/timeline/prepared/prepare-events';
import { targetsOf } from '@/core/timeline/targets';
import { standInForBrowser } from './browser.sample';
import type { TimelineViewProps } from './props';
import { TimelineView } from './timeline-view';

const WIDTH_PX = 1_000;
const NOW = instant(Date.UTC(2023, 1, 1) * 1_000);

const first = sampleEvent({
  id: 'first',
  title: 'Attacker begins',
  start: dayTime('2023-01-02'),
  category: 'attacker-activity',
});
const detected = sampleEvent({ id: 'detected', title: 'Company notices', start: dayTime('2023-01-05') });
const filed = sampleEvent({ id: 'filed', title: 'Form filed', start: dayTime('2023-01-19'), category: 'disclosure' });
const undated = sampleEvent({ id: 'undated', title: 'Account disabled', start: null });
const EVENTS = [first, detected, filed, undated];

const calls = {
  onArrange: vi.fn<NonNullable<TimelineViewProps['onArrange']>>(),
  onSelect: vi.fn<TimelineViewProps['onSelect']>(),
  onOpen: vi.fn<TimelineViewProps['onOpen']>(),
  onCreateAt: vi.fn<TimelineViewProps['onCreateAt']>(),
  onEditTime: vi.fn<TimelineViewProps['onEditTime']>(),
  onLack: vi.fn<NonNullable<TimelineViewProps['onLack']>>(),
};

interface PageProps {
  readonly arrangement?: LaneArrangement;
  readonly ghosts?: TimelineViewProps['ghosts'];
  readonly events?: readonly IncidentEvent[];
  readonly readOnly?: boolean;
  readonly matchIds?: ReadonlySet<string> | null;
  readonly initiallySelected?: string | null;
}

/** As the page does: it owns the selection. */
function Page({
  arrangement: first = AS_USUAL,
  events = EVENTS,
  ghosts,
  readOnly = false,
  matchIds = null,
  initiallySelected = null,
}: PageProps) {
  const [selectedId, setSelectedId] = useState(initiallySelected);
  const [arrangement, setArrangement] = useState(first);
  return (
    <TimelineView
      {...calls}
      events={events}
      zone="UTC"
      now={NOW}
      spans={[]}
      ghosts={ghosts}
      matchIds={matchIds}
      selectedId={selectedId}
      folded={false}
      grouping="category"
      readOnly={readOnly}
      marks={new Map()}
      arrangement={arrangement}
      onArrange={(next) => {
        calls.onArrange(next);
        setArrangement(next);
      }}
      onSelect={(eventId) => {
        calls.onSelect(eventId);
        setSelectedId(eventId);
      }}
    />
  );
}

const timeline = () => screen.getByRole('application');
const press = (key: string, more: object = {}) => fireEvent.keyDown(timeline(), { key, ...more });
const said = () => screen.getByRole('status').textContent;

/** Compiled once, so that no test waits for that. */
beforeAll(() => import('./stage/hands'));
beforeEach(() => standInForBrowser(WIDTH_PX));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('the timeline by keyboard', () => {
  it('is one stop, named with how much there is', () => {
    render(<Page />);
    expect(timeline().tabIndex).toBe(0);
    expect(timeline().getAttribute('aria-label')).toBe('Timeline, 4 events');
  });

  it('walks along time and says what, when, how sure and where', () => {
    render(<Page />);
    press('ArrowRight');
    expect(said()).toBe('Attacker begins, 2 January 2023, confirmed, Attacker lane, 1 of 3');
    press('ArrowRight');
    expect(said()).toBe('Company notices, 5 January 2023, confirmed, Detection and response lane, 2 of 3');
    expect(calls.onSelect).toHaveBeenLastCalledWith('detected');
  });

  it('says what else is stated of an event’s time', () => {
    const label = 'Form 8-K states 8 January 2023';
    render(<Page ghosts={[{ eventId: 'first', start: dayTime('2023-01-08'), end: null, kind: 'stated', label }]} />);
    press('ArrowRight');
    expect(said()).toBe(`Attacker begins, 2 January 2023, ${label}, confirmed, Attacker lane, 1 of 3`);
  });

  it('takes a crowd as one stop, says what it is, and Enter looks closer until events part', () => {
    const many = Array.from({ length: 500 }, (_, index) =>
      sampleEvent({
        ...{ id: `e${index}`, title: `Row ${index}`, category: 'attacker-activity' },
        start: dayTime(`2023-01-${String(2 + (index % 25)).padStart(2, '0')}`),
      }),
    );
    render(<Page events={many} />);
    press('Home');
    expect(said()).toMatch(
      /^\d+ events, \d+ January 2023 .*, all attacker activity, Attacker lane\. Enter looks closer$/,
    );
    expect(calls.onSelect).toHaveBeenLastCalledWith(null);
    press('Enter');
    expect(said()).toBe('Looking closer');
    expect(calls.onOpen).not.toHaveBeenCalled();
    press('Home');
    press('Escape');
    expect(said()).toBe('No event selected');
  });

  it('changes lanes, jumps to the ends, and stops there', () => {
    render(<Page initiallySelected="detected" />);
    press('ArrowDown');
    expect(calls.onSelect).toHaveBeenLastCalledWith('filed');
    press('Home');
    expect(calls.onSelect).toHaveBeenLastCalledWith('first');
    press('ArrowLeft');
    expect(said()).toBe('No further event');
  });

  it('opens with Enter and leaves with Escape', () => {
    render(<Page initiallySelected="detected" />);
    press('Enter');
    expect(calls.onOpen).toHaveBeenCalledWith('detected');
    press('Escape');
    expect(calls.onSelect).toHaveBeenLastCalledWith(null);
  });

  it('leaves keys alone that mean nothing here', () => {
    render(<Page />);
    expect(press('Enter')).toBe(true);
    expect(press('Escape')).toBe(true);
    expect(press('n')).toBe(true);
    expect(press('ArrowRight')).toBe(false);
  });

  it('moves the event by the unit in view and says the new time', () => {
    render(<Page initiallySelected="detected" />);
    press('ArrowRight', { shiftKey: true });
    expect(calls.onEditTime).toHaveBeenCalledWith('detected', { start: expect.objectContaining({ precision: 'day' }) });
    expect(said()).toBe('6 January 2023');
  });

  it('goes on from the last move before the page has answered', () => {
    render(<Page initiallySelected="detected" />);
    press('ArrowRight', { shiftKey: true });
    press('ArrowRight', { shiftKey: true });
    expect(said()).toBe('7 January 2023');
  });

  it('widens a bound', () => {
    render(<Page initiallySelected="detected" />);
    press(']');
    expect(calls.onEditTime).toHaveBeenCalledTimes(1);
    expect(said()).toContain('5');
  });

  it('changes nothing when it is read only', () => {
    render(<Page readOnly initiallySelected="detected" />);
    press('ArrowRight', { shiftKey: true });
    expect(calls.onEditTime).not.toHaveBeenCalled();
    expect(said()).toBe('Read only');
  });
});

describe('the tray', () => {
  it('dates an event in the middle of the view with Shift and an arrow key, and follows it to the axis', () => {
    render(<Page />);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Account disabled' }), { key: 'ArrowRight', shiftKey: true });
    expect(calls.onEditTime).toHaveBeenCalledWith('undated', {
      start: expect.objectContaining({ qualifier: 'approximate' }),
    });
    expect(document.activeElement).toBe(timeline());
    expect(said()).toContain('January 2023');
  });

  it('opens an event for whoever presses it without a pointer', () => {
    render(<Page />);
    fireEvent.click(screen.getByRole('button', { name: 'Account disabled' }));
    expect(calls.onOpen).toHaveBeenCalledWith('undated');
  });

  it('fades events that search and filter do not let through', () => {
    const { rerender } = render(<Page matchIds={new Set()} />);
    const chip = () => screen.getByRole('button', { name: undated.title }).className;
    expect(chip()).toContain('opacity');
    rerender(<Page matchIds={new Set([undated.id])} />);
    expect(chip()).not.toContain('opacity');
  });

  it('shows the first of many and the selected one, says how many more there are, and asks for their texts', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      sampleEvent({ id: `u${index}`, title: '', start: null, version: UNREAD_VERSION }),
    );
    render(<Page events={many} initiallySelected="u33" />);
    const tray = screen.getByRole('region', { name: 'Events without a date' });
    expect(tray.querySelectorAll('button')).toHaveLength(25);
    expect(tray.textContent).toContain('and 15 more');
    expect(calls.onLack).toHaveBeenCalledWith([...many.slice(0, 24).map(({ id }) => id), 'u33']);
  });

  it('is not there when everything is dated', () => {
    render(<Page events={[first]} />);
    expect(screen.queryByRole('region', { name: 'Events without a date' })).toBeNull();
  });
});

describe('the timeline by pointer', () => {
  /** Where an event's mark lies on a fresh page. */
  function markOf(eventId: string): { clientX: number; clientY: number } {
    const prepared = prepareTimeline(EVENTS, 'UTC');
    const view = initialView(prepared, false, WIDTH_PX, NOW);
    const nothing = {
      selectedId: null,
      matching: null,
      drag: null,
      spans: [],
      now: NOW,
      emphasis: NO_EMPHASIS,
    };
    const drawing = drawTimeline(prepared, { view, folded: false, widthPx: WIDTH_PX, ...nothing });
    const hit = targetsOf(drawing).hits.findLast((target) => target.eventId === eventId);
    if (hit === undefined) throw new Error(`${eventId} is not drawn`);
    return { clientX: hit.xPx + hit.widthPx / 2, clientY: hit.yPx + hit.heightPx / 2 };
  }

  const pointer = { pointerId: 1, pointerType: 'mouse', button: 0, buttons: 1 };

  /** A fresh page, and all that gestures need has come. */
  async function renderPage(page = <Page />): Promise<void> {
    render(page);
    fireEvent.pointerMove(timeline(), { ...pointer, buttons: 0, ...markOf('filed') });
    await waitFor(() => expect(timeline().style.cursor).toBe('pointer'));
  }

  it('selects what is clicked', async () => {
    await renderPage();
    fireEvent.pointerDown(timeline(), { ...pointer, ...markOf('filed') });
    fireEvent.pointerUp(timeline(), { ...pointer, buttons: 0, ...markOf('filed') });
    expect(calls.onSelect).toHaveBeenCalledWith('filed');
  });

  it('loses nothing that hands did before all that gestures need had come', async () => {
    render(<Page />);
    const { clientX, clientY } = markOf('detected');
    fireEvent.pointerDown(timeline(), { ...pointer, clientX, clientY });
    fireEvent.pointerMove(timeline(), { ...pointer, clientX: clientX + 120, clientY });
    fireEvent.pointerUp(timeline(), { ...pointer, buttons: 0, clientX: clientX + 120, clientY });
    expect(calls.onEditTime).not.toHaveBeenCalled();
    await waitFor(() => expect(calls.onEditTime).toHaveBeenCalledTimes(1));
    expect(calls.onEditTime).toHaveBeenCalledWith('detected', { start: expect.objectContaining({ precision: 'day' }) });
  });

  it('says the other time under the pointer, and selects its event', async () => {
    const label = 'Form 8-K states 10 January 2023';
    const other = { eventId: 'detected', start: dayTime('2023-01-10'), end: null, kind: 'stated', label } as const;
    await renderPage(<Page ghosts={[other]} />);
    const prepared = prepareTimeline(EVENTS, 'UTC', [other]);
    const view = initialView(prepared, false, WIDTH_PX, NOW);
    const nothing = {
      selectedId: null,
      matching: null,
      drag: null,
      spans: [],
      now: NOW,
    };
    const request = { view, folded: false, widthPx: WIDTH_PX, emphasis: NO_EMPHASIS, ...nothing };
    const [target] = targetsOf(drawTimeline(prepared, request)).ghosts;
    if (target === undefined) throw new Error('The ghost is not drawn');
    const place = { clientX: target.xPx + target.widthPx / 2, clientY: target.yPx + target.heightPx / 2 };
    fireEvent.pointerMove(timeline(), { ...pointer, buttons: 0, ...place });
    expect(screen.getByText(label)).toBeDefined();
    fireEvent.pointerDown(timeline(), { ...pointer, ...place });
    fireEvent.pointerUp(timeline(), { ...pointer, buttons: 0, ...place });
    expect(calls.onSelect).toHaveBeenCalledWith('detected');
  });

  it('hands an edit to the page when an event is dropped elsewhere', async () => {
    await renderPage();
    const { clientX, clientY } = markOf('detected');
    fireEvent.pointerDown(timeline(), { ...pointer, clientX, clientY });
    fireEvent.pointerMove(timeline(), { ...pointer, clientX: clientX + 120, clientY });
    expect(calls.onEditTime).not.toHaveBeenCalled();
    fireEvent.pointerUp(timeline(), { ...pointer, buttons: 0, clientX: clientX + 120, clientY });
    expect(calls.onEditTime).toHaveBeenCalledWith('detected', { start: expect.objectContaining({ precision: 'day' }) });
  });

  it('forgets a drag on Escape', async () => {
    await renderPage();
    const { clientX, clientY } = markOf('detected');
    fireEvent.pointerDown(timeline(), { ...pointer, clientX, clientY });
    fireEvent.pointerMove(timeline(), { ...pointer, clientX: clientX + 120, clientY });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerUp(timeline(), { ...pointer, buttons: 0, clientX: clientX + 120, clientY });
    expect(calls.onEditTime).not.toHaveBeenCalled();
  });
});

describe('the lanes by keyboard', () => {
  it('are collapsed and opened by the lane of the event that has the focus', () => {
    render(<Page initiallySelected="detected" />);
    press('c');
    expect(calls.onArrange).toHaveBeenLastCalledWith({ order: [], collapsed: ['response'] });
    expect(said()).toBe('Detection and response lane collapsed');
    press('c');
    expect(calls.onArrange).toHaveBeenLastCalledWith(AS_USUAL);
    expect(said()).toBe('Detection and response lane opened');
  });
  it('move up and down, and stop at the end', () => {
    render(<Page initiallySelected="detected" />);
    press('ArrowUp', { shiftKey: true });
    expect(calls.onArrange).toHaveBeenLastCalledWith({
      order: ['response', 'attacker', 'disclosure', 'impact'],
      collapsed: [],
    });
    expect(said()).toBe('Detection and response lane, now 1 of 4');
    press('ArrowUp', { shiftKey: true });
    expect(said()).toBe('No lane beyond');
  });
  it('ask for an event first', () => {
    render(<Page />);
    press('c');
    expect(calls.onArrange).not.toHaveBeenCalled();
  });
});
