import { describe, expect, it } from 'vitest';
import { initialView } from '../axis/view';
import { aroundDay, eventAt, january, moment, requestFor, stated, wholeDay } from '../event.sample';
import { rowsOf } from '../lanes/rows';
import { drawTimeline } from '../layout';
import type { Primitive } from '../painters/display-list';
import { prepareTimeline } from '../prepared/prepare-events';
import { targetsOf } from '../targets';
import type { Emphasis, Ghost } from './ghost';

const ghost = (some: Partial<Ghost> = {}): Ghost => ({
  eventId: 'a',
  start: moment(9),
  end: null,
  kind: 'stated',
  label: 'Form 8-K states 9 January 2023',
  ...some,
});

interface Shown {
  readonly ghosts?: readonly Ghost[];
  readonly emphasis?: ReadonlyMap<string, Emphasis>;
  readonly widthPx?: number;
}

const EVENTS = [eventAt('a', moment(15)), eventAt('b', moment(20))];

function draw({ ghosts = [], emphasis, widthPx = 1_000 }: Shown = {}, events = EVENTS) {
  const prepared = prepareTimeline(events, 'UTC', ghosts);
  return drawTimeline(prepared, requestFor(prepared, { folded: false, widthPx, ...(emphasis && { emphasis }) }));
}

const of = (list: readonly Primitive[], eventId: string): readonly Primitive[] =>
  list.filter((primitive) => 'eventId' in primitive && primitive.eventId === eventId);

const words = (list: readonly Primitive[]): readonly string[] =>
  list.flatMap((primitive) => (primitive.kind === 'text' ? [primitive.text] : []));

const dashes = (list: readonly Primitive[]): readonly (readonly number[])[] =>
  list.flatMap((primitive) => ('stroke' in primitive && primitive.stroke ? [primitive.stroke.dashPx] : []));

describe('a ghost', () => {
  it('is an outline where the other time lies, in the row of its event', () => {
    const drawing = draw({ ghosts: [ghost()] });
    const { displayList, scale } = drawing;
    const { hits } = targetsOf(drawing);
    const circles = of(displayList, 'a').filter((primitive) => primitive.kind === 'circle');
    const other = circles.find(({ xPx }) => Math.abs(xPx - scale.x(january(9))) < 1);
    const body = hits.findLast(({ eventId }) => eventId === 'a');
    expect(other).toMatchObject({ fill: { colour: 'surface' }, stroke: { widthPx: 1.2 } });
    expect(other?.yPx).toBe((body?.yPx ?? 0) + (body?.heightPx ?? 0) / 2);
  });

  it('is joined to the mark, with an arrow to it where the event stood elsewhere before', () => {
    const lines = (kind: Ghost['kind']) =>
      of(draw({ ghosts: [ghost({ kind })] }).displayList, 'a').filter((primitive) => primitive.kind === 'line');
    const { scale } = draw({ ghosts: [ghost()] });
    const joins = (kind: Ghost['kind']) =>
      lines(kind).filter(({ pointsPx }) => Math.abs((pointsPx[0] ?? 0) - scale.x(january(9))) < 10);
    expect(joins('stated')).toHaveLength(1);
    const arrows = lines('formerly').filter(({ pointsPx }) => pointsPx.length === 6);
    expect(arrows).toHaveLength(1);
  });

  it('keeps the grammar of time: around is a band, between a whisker, a day a bar', () => {
    const kinds = (start: Ghost['start']) =>
      new Set(of(draw({ ghosts: [ghost({ start })] }).displayList, 'a').map((p) => p.kind));
    expect(kinds(aroundDay(9)).has('fade')).toBe(true);
    expect(kinds(wholeDay(9)).has('rect')).toBe(true);
    expect(
      of(draw({ ghosts: [ghost({ start: stated(january(5), january(9)) })] }).displayList, 'a').length,
    ).toBeGreaterThan(5);
  });

  it('is dashed where the event stood before, and solid where a source says otherwise', () => {
    const outline = (kind: Ghost['kind']) => dashes(of(draw({ ghosts: [ghost({ kind })] }).displayList, 'a'));
    expect(outline('formerly')).toContainEqual([2, 2]);
    expect(outline('stated')).not.toContainEqual([2, 2]);
  });

  it('says its label where it is pointed at, and takes no hold of the event', () => {
    const drawing = draw({ ghosts: [ghost()] });
    const { scale } = drawing;
    const { ghosts, hits } = targetsOf(drawing);
    expect(ghosts.map((target) => target.ghost.label)).toEqual(['Form 8-K states 9 January 2023']);
    const xPx = scale.x(january(9));
    expect(ghosts[0] && xPx > ghosts[0].xPx && xPx < ghosts[0].xPx + ghosts[0].widthPx).toBe(true);
    expect(hits.some((hit) => xPx > hit.xPx && xPx < hit.xPx + hit.widthPx)).toBe(false);
  });

  it('belongs to what fits into view', () => {
    const { scale } = draw({ ghosts: [ghost({ start: moment(2) })] });
    expect(scale.x(january(2))).toBeGreaterThan(scale.leftPx);
    expect(scale.x(january(2))).toBeLessThan(scale.rightPx);
  });

  it('of a milestone is in view from the start', () => {
    const milestones = [
      eventAt('a', moment(15), { milestone: 'detected' }),
      eventAt('c', moment(16), { milestone: 'contained' }),
    ];
    const prepared = prepareTimeline([...milestones, eventAt('b', moment(90))], 'UTC', [ghost()]);
    const { from, to } = initialView(prepared, false, 1_000, null);
    expect([from < january(9), to < january(30)]).toEqual([true, true]);
  });

  it('keeps the row free of other marks as far as it reaches', () => {
    const between = [eventAt('a', moment(15)), eventAt('b', moment(12))];
    const prepared = prepareTimeline(between, 'UTC', [ghost()]);
    const { rowOf } = rowsOf(prepared, drawTimeline(prepared, requestFor(prepared, { folded: false })).scale);
    expect(new Set(rowOf).size).toBe(2);
  });

  it('without a date is none, and so is one of an event that is not there', () => {
    const plain = draw();
    expect(draw({ ghosts: [ghost({ start: null }), ghost({ eventId: 'gone' })] }).displayList).toEqual(
      plain.displayList,
    );
  });

  it('is faint and cannot be pointed at where the filter holds its event back', () => {
    const prepared = prepareTimeline(EVENTS, 'UTC', [ghost()]);
    const drawing = drawTimeline(prepared, requestFor(prepared, { matching: new Set(['b']) }));
    const { displayList } = drawing;
    expect(targetsOf(drawing).ghosts).toEqual([]);
    expect(of(displayList, 'a').some((p) => 'stroke' in p && p.stroke?.colour === 'detect')).toBe(false);
  });

  it('stays where it is while its event is dragged', () => {
    const prepared = prepareTimeline(EVENTS, 'UTC', [ghost()]);
    const drag = { eventId: 'a', start: moment(18), end: null, label: '18 Jan' };
    const { displayList, scale } = drawTimeline(prepared, requestFor(prepared, { folded: false, drag }));
    const circles = of(displayList, 'a').flatMap((p) => (p.kind === 'circle' ? [Math.round(p.xPx)] : []));
    expect(circles).toContain(Math.round(scale.x(january(9))));
    expect(circles).toContain(Math.round(scale.x(january(18))));
  });
});

describe('an emphasis', () => {
  const emphasised = (emphasis: Emphasis) => of(draw({ emphasis: new Map([['a', emphasis]]) }).displayList, 'a');

  it('lies under the mark as a calm ground, with a badge at the mark', () => {
    for (const emphasis of ['added', 'moved', 'changed'] as const) {
      const [ground] = emphasised(emphasis);
      expect(ground).toMatchObject({ kind: 'circle', fill: { colour: 'accent', opacity: 0.18 } });
      expect(
        emphasised(emphasis).some((p) => p.kind === 'circle' && p.fill?.colour === 'accent' && p.fill.opacity === 1),
      ).toBe(true);
    }
  });

  it('draws what was removed as a dashed outline with its name struck through', () => {
    const removed = emphasised('removed');
    expect(dashes(removed)).toContainEqual([3, 2]);
    const label = removed.findIndex(({ kind }) => kind === 'text');
    expect(removed[label + 1]?.kind).toBe('line');
  });
});

describe('the legend', () => {
  it('explains what is shown and nothing else', () => {
    expect(words(draw().displayList)).not.toContain('Sources disagree');
    const shown = words(draw({ ghosts: [ghost()], emphasis: new Map([['b', 'added']]) }).displayList);
    expect(shown).toContain('Sources disagree');
    expect(shown).toContain('Added');
    expect(shown).not.toContain('Removed');
  });

  it('takes the free line above the axis, and room of its own where that is too short', () => {
    const all = new Map<string, Emphasis>([
      ['a', 'added'],
      ['b', 'moved'],
      ['c', 'removed'],
      ['d', 'changed'],
    ]);
    expect(draw({ emphasis: all }).heightPx).toBe(draw().heightPx);
    const narrow = draw({ emphasis: all, widthPx: 340 });
    expect(narrow.heightPx).toBeGreaterThan(draw({ widthPx: 340 }).heightPx);
    expect(words(narrow.displayList)).toEqual(expect.arrayContaining(['Added', 'Moved in time', 'Removed', 'Changed']));
  });
});
