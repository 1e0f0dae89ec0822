import { describe, expect, it } from 'vitest';
import { dayTime } from '@/core/incident/event.sample';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { timeAt } from '@/core/time/edit';
import type { HitPart, HitTarget } from '../hit';
import type { GestureInput } from './input';
import { DAY_PX, down, january, move, type Played, play, sampleScene, up } from './scene.sample';
import type { EventTimes } from './time-edit';

const Y = 110;
/** Three days, 4 to 7 January, best guess at noon of the 5th. */
const AROUND: ApproximateTime = {
  ...dayTime('2023-01-05'),
  earliest: january(4),
  latest: january(7),
  best: january(5.5),
  qualifier: 'approximate',
};
const xOf = (day: number) => 100 + (day - 1) * DAY_PX;

const target = (part: HitPart, xPx: number): HitTarget => ({
  eventId: 'a',
  part,
  xPx: xPx - 12,
  yPx: Y - 12,
  widthPx: 24,
  heightPx: 24,
});

/** Takes a part of event `a` at one day and plays what follows. */
function dragging(times: EventTimes, part: HitPart, day: number, inputs: readonly GestureInput[]): Played {
  const scene = sampleScene({ hits: [target(part, xOf(day))], events: new Map([['a', times]]), selectedId: 'a' });
  return play([down(xOf(day), Y), ...inputs], scene);
}

const editOf = ({ effects }: Played) => effects.find((effect) => effect.kind === 'edit')?.edit ?? null;
const lastPreview = ({ effects }: Played) => effects.findLast((effect) => effect.kind === 'preview')?.preview;

describe('dragging an event', () => {
  it('moves a day by whole days', () => {
    const times = { start: dayTime('2023-01-05'), end: null };
    const played = dragging(times, 'body', 5.5, [move(xOf(7.6), Y), up(xOf(7.6), Y)]);
    expect(editOf(played)?.start).toMatchObject({ earliest: january(7), latest: january(8), precision: 'day' });
  });

  it('lands a clock time on the unit in view, and anywhere with Alt', () => {
    const times = { start: timeAt(january(5 + 10.25 / 24), 'minute', 'UTC'), end: null };
    const to = xOf(6) + 3;
    const from = 5 + 10.25 / 24;
    const snapped = dragging(times, 'body', from, [move(to, Y), up(to, Y)]);
    expect(editOf(snapped)?.start?.best).toBe(january(6 + 1 / 24));
    const free = dragging(times, 'body', from, [move(to, Y, { alt: true }), up(to, Y, { alt: true })]);
    expect(editOf(free)?.start?.best).toBe(january(6) + 43 * 60 * 1e6);
  });

  it('keeps the duration of what lasts', () => {
    const times = { start: dayTime('2023-01-03'), end: dayTime('2023-01-05') };
    const played = dragging(times, 'body', 4, [move(xOf(6), Y), up(xOf(6), Y)]);
    expect(editOf(played)).toMatchObject({ start: { earliest: january(5) }, end: { earliest: january(7) } });
  });

  it('shows the new time in words, with its bounds where they are open to doubt', () => {
    const played = dragging({ start: AROUND, end: null }, 'body', 5.5, [move(xOf(6.5), Y)]);
    expect(lastPreview(played)?.start).toMatchObject({ earliest: january(5), latest: january(8) });
    expect(lastPreview(played)?.label).toContain('6 Jan 2023');
    expect(lastPreview(played)?.label).toContain('5 Jan');
  });

  it('changes nothing before it is dropped, and nothing at all on Escape', () => {
    const times = { start: dayTime('2023-01-05'), end: null };
    const under = dragging(times, 'body', 5.5, [move(xOf(7), Y)]);
    expect(editOf(under)).toBeNull();
    const escaped = dragging(times, 'body', 5.5, [move(xOf(7), Y), { kind: 'escape' }, up(xOf(7), Y)]);
    expect(editOf(escaped)).toBeNull();
    expect(lastPreview(escaped)).toBeNull();
    expect(escaped.state.kind).toBe('idle');
  });

  it('changes nothing when it is dropped where it was', () => {
    const times = { start: dayTime('2023-01-05'), end: null };
    const played = dragging(times, 'body', 5.5, [move(xOf(8), Y), move(xOf(5.6), Y), up(xOf(5.6), Y)]);
    expect(editOf(played)).toBeNull();
  });

  it('is given up when the browser takes the pointer away', () => {
    const times = { start: dayTime('2023-01-05'), end: null };
    const played = dragging(times, 'body', 5.5, [move(xOf(8), Y), { kind: 'lost', pointerId: 1 }]);
    expect(editOf(played)).toBeNull();
    expect(lastPreview(played)).toBeNull();
  });
});

describe('dragging a bound', () => {
  it('moves that bound alone, from where it was and not from where it was taken', () => {
    const to = xOf(8) + 5;
    const played = dragging({ start: AROUND, end: null }, 'latest', 7, [move(to, Y), up(to, Y)]);
    expect(editOf(played)?.start).toMatchObject({ earliest: january(4), latest: january(8 + 1 / 24) });
  });

  it('stays at the last place where it could be, when it would pass the other bound', () => {
    const played = dragging({ start: AROUND, end: null }, 'earliest', 4, [
      move(xOf(6), Y),
      move(xOf(9), Y),
      up(xOf(9), Y),
    ]);
    expect(editOf(played)?.start).toMatchObject({ earliest: january(6), latest: january(7) });
  });
});

describe('dragging an end of what lasts', () => {
  const lasting = { start: dayTime('2023-01-03'), end: dayTime('2023-01-05') };

  it('moves the end and leaves the start', () => {
    const played = dragging(lasting, 'end', 6, [move(xOf(8), Y), up(xOf(8), Y)]);
    expect(editOf(played)).toEqual({ end: expect.objectContaining({ earliest: january(7) }) });
  });

  it('moves the start and leaves the end', () => {
    const played = dragging(lasting, 'start', 3, [move(xOf(2), Y), up(xOf(2), Y)]);
    expect(editOf(played)).toEqual({ start: expect.objectContaining({ earliest: january(2) }) });
  });

  it('never lets the end come before the start', () => {
    const played = dragging(lasting, 'end', 6, [move(xOf(4), Y), move(xOf(1), Y), up(xOf(1), Y)]);
    expect(editOf(played)?.end).toMatchObject({ earliest: january(3) });
  });

  it('gives something ongoing an end', () => {
    const ongoing = { start: dayTime('2023-01-03'), end: 'ongoing' } as const;
    const played = dragging(ongoing, 'end', 9, [move(xOf(6), Y), up(xOf(6), Y)]);
    expect(editOf(played)?.end).toMatchObject({ precision: 'hour' });
  });
});

describe('dragging an undated event out of the tray', () => {
  const undated = sampleScene({ events: new Map([['a', { start: null, end: null }]]) });
  const take = down(300, 400, { trayEventId: 'a' });

  it('gives it an approximate time where it is dropped', () => {
    const played = play([take, move(xOf(6.5), 100), up(xOf(6.5), 100)], undated);
    const start = editOf(played)?.start;
    expect(start).toMatchObject({ precision: 'day', qualifier: 'approximate' });
    expect(start?.earliest).toBe(january(5));
    expect(start?.latest).toBe(january(8));
  });

  it('shows nothing while it is not over the plot, and leaves it undated when it is dropped there', () => {
    const played = play([take, move(xOf(6.5), 100), move(500, 400), up(500, 400)], undated);
    expect(lastPreview(played)).toBeNull();
    expect(editOf(played)).toBeNull();
  });

  it('selects it when it is only clicked', () => {
    expect(play([take, up(300, 400)], undated).effects).toEqual([{ kind: 'select', eventId: 'a' }]);
  });

  it('does not move it where nothing may be changed', () => {
    expect(play([take, move(xOf(6.5), 100)], { ...undated, readOnly: true }).state.kind).toBe('idle');
  });
});

describe('dragging to an edge of the plot', () => {
  const times = { start: dayTime('2023-01-05'), end: null };
  const frames = [1_000, 1_016, 1_032, 1_048].map((atMs) => ({ kind: 'frame', atMs }) as const);

  it('scrolls on, and takes the event along', () => {
    const atEdge = dragging(times, 'body', 5.5, [move(1_095, Y)]);
    const scrolled = dragging(times, 'body', 5.5, [move(1_095, Y), ...frames, ...frames.map(later)]);
    expect(scrolled.view.from).toBeGreaterThan(atEdge.view.from);
    expect(lastPreview(scrolled)?.start?.earliest).toBeGreaterThanOrEqual(lastPreview(atEdge)?.start?.earliest ?? 0);
  });

  it('stands still away from the edges', () => {
    const played = dragging(times, 'body', 5.5, [move(600, Y), ...frames]);
    expect(played.view.from).toBe(january(1));
  });

  it('never jumps, however late a frame comes', () => {
    const played = dragging(times, 'body', 5.5, [
      move(1_095, Y),
      { kind: 'frame', atMs: 0 },
      { kind: 'frame', atMs: 60_000 },
    ]);
    expect(played.view.from - january(1)).toBeLessThan(january(2) - january(1));
  });
});

const later = <T extends { readonly atMs: number }>(frame: T): T => ({ ...frame, atMs: frame.atMs + 64 });
