import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { CATEGORIES, CONFIDENCES, MILESTONES } from '@/core/incident/vocabulary';
import { ONGOING } from '@/core/time/approximate-time';
import { companyAt } from '../crowds/crowd';
import type { Drawing } from '../drawing';
import { aroundDay, eventAt, january, moment, requestFor, stated, wholeDay } from '../event.sample';
import { EMPHASES, type Ghost } from '../ghosts/ghost';
import { ghostBoxes } from '../ghosts/ghost-paint';
import { laneFrame } from '../lanes/lane-frame';
import { rowsOf } from '../lanes/rows';
import { drawTimeline } from '../layout';
import { badgeBox } from '../marks/badge';
import { type Box, bodyOf, boxesOf } from '../marks/mark-box';
import { prepareTimeline } from '../prepared/prepare-events';
import { type SceneMark, sceneMarks } from '../scene';
import { targetsOf } from '../targets';
import { labelRank, labelText, longerTexts, printable } from './label-text';
import { overlaps } from './occupancy';

const days = fc.double({ min: 1, max: 60, noNaN: true });
const times = fc.oneof(
  days.map(moment),
  days.map(wholeDay),
  days.map(aroundDay),
  fc.tuple(days, days).map(([from, days]) => stated(january(from), january(from + 2 + days / 6))),
  days.map((day) => stated(null, january(day))),
  days.map((day) => stated(january(day), null)),
);
const ends = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(ONGOING) },
  { weight: 2, arbitrary: fc.double({ min: 60, max: 80, noNaN: true }).map(wholeDay) },
);
const drafts = fc.record({
  start: times,
  end: ends,
  title: fc.string({ unit: 'grapheme', maxLength: 60 }),
  category: fc.constantFrom(...CATEGORIES),
  milestone: fc.option(fc.constantFrom(...MILESTONES), { freq: 4 }),
  confidence: fc.constantFrom(...CONFIDENCES),
  tags: fc.constantFrom([], ['deadline']),
});
const incidents = fc
  .array(drafts, { minLength: 1, maxLength: 60 })
  .map((some) => some.map(({ start, ...fields }, index) => eventAt(`e${index}`, start, fields)));

interface Incident {
  readonly events: readonly IncidentEvent[];
  readonly ghosts: readonly Ghost[];
}

const ghostDrafts = fc.array(
  fc.record({ of: fc.nat(59), start: times, end: ends, kind: fc.constantFrom('stated', 'formerly') }),
  { maxLength: 12 },
);

/** Ghosts of events that are there, all with a date. */
const ghosted: fc.Arbitrary<Incident> = fc.tuple(incidents, ghostDrafts).map(([events, drafts]) => ({
  events,
  ghosts: drafts.map(({ of, ...rest }): Ghost => ({ eventId: `e${of % events.length}`, label: 'other', ...rest })),
}));

/** Everything that marks paint, but for the label's own event: its label may touch nothing else either. */
function markRects({ events, ghosts }: Incident, some: Parameters<typeof requestFor>[1], drawing: Drawing) {
  const prepared = prepareTimeline(events, 'UTC', ghosts);
  const request = requestFor(prepared, some);
  const company = companyAt(prepared, drawing.scale);
  const rows = rowsOf(prepared, drawing.scale, company);
  const frame = laneFrame(prepared.lanes, rows.counts, 0, drawing.widthPx);
  return sceneMarks(prepared, request, drawing.scale, frame, { company, rows }, drawing.scale.rightPx).flatMap((mark) =>
    paintedBoxes(mark).map(({ leftPx, rightPx, halfPx }) => ({
      xPx: leftPx,
      yPx: mark.yPx - halfPx,
      widthPx: rightPx - leftPx,
      heightPx: 2 * halfPx,
    })),
  );
}

const paintedBoxes = ({ shape, ghosts, badges }: SceneMark): readonly Box[] => [
  ...boxesOf(shape),
  ...ghosts.flatMap((ghost) => ghostBoxes(ghost, bodyOf(shape))),
  ...badges.map((kind) => badgeBox(shape, kind)),
];

describe('labels', () => {
  const frames = fc.record({
    widthPx: fc.constantFrom(340, 700, 1_026),
    folded: fc.boolean(),
    zoom: fc.double({ min: 0.5, max: 30, noNaN: true }),
    pan: fc.integer({ min: -500, max: 500 }),
    selected: fc.boolean(),
    emphasis: fc.array(fc.tuple(fc.nat(59), fc.constantFrom(...EMPHASES)), { maxLength: 8 }),
  });

  it('never overlap each other, nor any mark, ghost or badge, nor leave their lane', () => {
    fc.assert(
      fc.property(ghosted, frames, (incident, { widthPx, folded, zoom, pan, selected, ...frame }) => {
        const prepared = prepareTimeline(incident.events, 'UTC', incident.ghosts);
        const emphasis = new Map(frame.emphasis.map(([of, kind]) => [`e${of}`, kind]));
        const some = { widthPx, folded, selectedId: selected ? 'e0' : null, emphasis };
        const fitted = drawTimeline(prepared, requestFor(prepared, some)).scale;
        const view = fitted.zoomedAbout(widthPx / 2, zoom).pannedBy(pan).visible;
        const drawing = drawTimeline(prepared, requestFor(prepared, { ...some, view }));
        const marks = markRects(incident, { ...some, view }, drawing);
        drawing.labels.forEach((label, index) => {
          expect(drawing.labels.slice(index + 1).some((other) => overlaps(label, other))).toBe(false);
          const inside = { ...label, xPx: label.xPx + 0.01, widthPx: label.widthPx - 0.02 };
          expect(marks.some((mark) => overlaps(inside, mark))).toBe(false);
          expect(
            drawing.lanes.some(
              (lane) => label.yPx >= lane.yPx && label.yPx + label.heightPx <= lane.yPx + lane.heightPx,
            ),
          ).toBe(true);
          expect(label.xPx).toBeGreaterThanOrEqual(0);
          expect(label.xPx + label.widthPx).toBeLessThanOrEqual(widthPx);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keep their side while panning', () => {
    const events = Array.from({ length: 40 }, (_, index) =>
      eventAt(`e${index}`, index % 3 === 0 ? aroundDay(1 + index * 0.7) : moment(1 + index * 0.7)),
    );
    const prepared = prepareTimeline(events, 'UTC');
    const start = drawTimeline(prepared, requestFor(prepared)).scale.zoomedAbout(500, 2);
    const sides = new Map<string, number>();
    for (let panned = -400; panned <= 400; panned += 13) {
      const view = start.pannedBy(panned).visible;
      for (const { eventId, yPx } of drawTimeline(prepared, requestFor(prepared, { view })).labels) {
        expect(sides.get(eventId) ?? yPx).toBe(yPx);
        sides.set(eventId, yPx);
      }
    }
    expect(sides.size).toBeGreaterThan(10);
  });

  it('slide along their mark where the edge would cut them off, and go with it', () => {
    const prepared = prepareTimeline(
      [eventAt('long', wholeDay(1), { end: wholeDay(20) }), eventAt('b', moment(21))],
      'UTC',
    );
    const fitted = drawTimeline(prepared, requestFor(prepared, { folded: false })).scale;
    const labelAfter = (distancePx: number) =>
      drawTimeline(
        prepared,
        requestFor(prepared, { folded: false, view: fitted.zoomedAbout(148, 4).pannedBy(distancePx).visible }),
      ).labels.find(({ eventId }) => eventId === 'long');
    expect(labelAfter(1_000)?.xPx).toBe(140);
    expect(labelAfter(5_000)).toBeUndefined();
  });

  it('are seen wherever any of their mark is: its whiskers, its fading ends and its arrow, without its dot', () => {
    const between = stated(january(1), january(20), { best: january(19) });
    const events = [
      eventAt('between', between, { category: 'attacker-activity' }),
      eventAt('around', aroundDay(10), { category: 'detection' }),
      eventAt('since', moment(2), { category: 'notification', end: ONGOING }),
    ];
    const prepared = prepareTimeline([...events, eventAt('last', moment(40))], 'UTC');
    const seen = (fromDay: number, toDay: number) =>
      drawTimeline(
        prepared,
        requestFor(prepared, { folded: false, view: { from: january(fromDay), to: january(toDay) } }),
      )
        .labels.map(({ eventId }) => eventId)
        .sort();
    expect(seen(5, 7)).toEqual(['between', 'since']);
    expect(seen(9.1, 9.6)).toEqual(['around', 'between', 'since']);
    expect(seen(22, 24)).toEqual(['since']);
  });

  it('give the selected event its label where there is room for only one', () => {
    const events = ['a', 'b', 'c', 'd'].map((id) => eventAt(id, moment(5), { title: 'A title long enough to fill' }));
    const crowd = [...events, eventAt('far', moment(500))];
    const prepared = prepareTimeline(crowd, 'UTC');
    const drawing = drawTimeline(prepared, requestFor(prepared, { folded: false, widthPx: 340, selectedId: 'c' }));
    expect(drawing.labels.map(({ eventId }) => eventId)).toContain('c');
  });

  it('are left out for events that the filter holds back', () => {
    const prepared = prepareTimeline([eventAt('a', moment(5)), eventAt('b', moment(9))], 'UTC');
    const drawing = drawTimeline(prepared, requestFor(prepared, { matching: new Set(['b']) }));
    expect(drawing.labels.map(({ eventId }) => eventId)).toEqual(['b']);
    expect(targetsOf(drawing).hits.every(({ eventId }) => eventId === 'b')).toBe(true);
  });
});

describe('a label whose title was cut', () => {
  const title = 'Certain federal agencies notified by counsel of the company';
  const labelsAt = (events: readonly IncidentEvent[], pannedPx = 0) => {
    const prepared = prepareTimeline(events, 'UTC');
    const fitted = drawTimeline(prepared, requestFor(prepared, { folded: false })).scale;
    const { visible } = fitted.pannedBy(pannedPx);
    return drawTimeline(prepared, requestFor(prepared, { folded: false, view: visible })).labels;
  };
  const far = eventAt('far', moment(60));

  it('says as much of it as the room to its right takes', () => {
    expect(labelsAt([eventAt('a', moment(5), { title }), far])[0]?.text).toBe(title);
    const texts = [10, 20, 30].map((day) => {
      const wall = [1, 2, 3, 4].map((row) => eventAt(`w${row}`, wholeDay(day), { end: wholeDay(day + 20) }));
      return labelsAt([eventAt('a', moment(5), { title, tags: ['deadline'] }), ...wall, far]).find(
        ({ eventId }) => eventId === 'a',
      )?.text;
    });
    expect(new Set(texts).size).toBeGreaterThan(1);
    for (const text of texts) expect(title.startsWith(text?.replace('…', '') ?? 'nothing')).toBe(true);
  });

  it('says no more than it must while the view is on its way', () => {
    const prepared = prepareTimeline([eventAt('a', moment(5), { title }), far], 'UTC');
    const moving = drawTimeline(prepared, { ...requestFor(prepared, { folded: false }), isMoving: true });
    expect(moving.labels[0]?.text).toBe('Certain federal agencies…');
  });

  it('is set off from what lies behind it once the view rests, and is only written while it is on its way', () => {
    const prepared = prepareTimeline([eventAt('a', moment(5), { title }), far], 'UTC');
    const halosOf = (isMoving: boolean) =>
      drawTimeline(prepared, { ...requestFor(prepared, { folded: false }), isMoving }).displayList.flatMap(
        (primitive) => (primitive.kind === 'text' && primitive.eventId !== null ? [primitive.halo] : []),
      );
    expect([new Set(halosOf(false)), new Set(halosOf(true))]).toEqual([new Set(['surface']), new Set([null])]);
  });

  it('says the same from the same edge while panning, until the end of the plot would cut it', () => {
    const events = [eventAt('a', moment(5), { title }), far];
    const at = (pannedPx: number) => {
      const { text, xPx = 0 } = labelsAt(events, -pannedPx)[0] ?? {};
      return [text, Math.round(xPx - pannedPx)];
    };
    const edge = at(200)[1];
    expect(at(200)).toEqual([title, edge]);
    expect(at(300)).toEqual([title, edge]);
    const cut = [500, 600, 700].map((pannedPx) => at(pannedPx));
    expect(cut.map(([, xPx]) => xPx)).toEqual([edge, edge, edge]);
    expect(new Set(cut.map(([text]) => text)).size).toBe(3);
    expect(cut.at(-1)).toEqual(['Certain federal agencies…', edge]);
  });

  it('says more towards the middle once the end of the plot holds it', () => {
    const events = [eventAt('a', moment(5), { title }), far];
    const held = [740, 760, 780].map((pannedPx) => labelsAt(events, -pannedPx)[0]);
    expect(held.map((label) => label?.text)).toEqual([title, title, title]);
  });
});

describe('what a label says', () => {
  it('is the milestone where the event holds one', () => {
    expect(labelText({ title: 'Malicious activity identified', milestone: 'detected' })).toBe('Detected');
  });

  it('is the title, cut between words', () => {
    expect(labelText({ title: 'Certain federal agencies notified by counsel', milestone: null })).toBe(
      'Certain federal agencies…',
    );
    expect(labelText({ title: 'Short', milestone: null })).toBe('Short');
    expect(labelText({ title: 'x'.repeat(100_000), milestone: null })).toHaveLength(28);
  });

  it('is not cut for a few letters', () => {
    expect(labelText({ title: 'First two class actions filed', milestone: null })).toBe(
      'First two class actions filed',
    );
    expect(labelText({ title: 'x'.repeat(31), milestone: null })).toHaveLength(31);
    expect(labelText({ title: 'x'.repeat(32), milestone: null })).toHaveLength(28);
  });

  it('is read from where its first letter is, whatever other letters are in it', () => {
    const titles = ['כניסה ל-VPN', '10.2.3.4: דליפה', 'VPN של החברה'];
    expect(titles.map((title) => labelText({ title, milestone: null }))).toEqual([
      '\u2067כניסה ל-VPN',
      '\u206710.2.3.4: דליפה',
      'VPN של החברה',
    ]);
  });

  it('has its dots where the cut title goes on, which is to the left of Arabic and Hebrew', () => {
    const cutOf = (title: string) => labelText({ title, milestone: null });
    expect(cutOf('تم اكتشاف نشاط ضار على خوادم الشركة')).toMatch(/^\u2067.*\p{Letter}…$/u);
    expect(cutOf('פעילות זדונית זוהתה בשרתי החברה אמש')).toMatch(/^\u2067.*\p{Letter}…$/u);
    expect(cutOf('通'.repeat(40))).toBe(`${'通'.repeat(27)}…`);
    const event = { title: 'تم اكتشاف نشاط ضار على خوادم الشركة', milestone: null };
    expect(longerTexts(event, labelText(event))[0]).toBe(`\u2067${event.title}`);
  });

  it('says more of a cut title in small steps, so that little room beside it is left', () => {
    const event = { title: '[4624] An account was successfully logged on: svc-backup from 10.2.4.17', milestone: null };
    const said = [...longerTexts(event, labelText(event)), labelText(event)].map((text) => text.length);
    expect(said).toEqual([...said].sort((a, b) => b - a));
    const steps = said.slice(1).map((length, index) => (said[index] ?? 0) - length);
    expect(Math.max(...steps)).toBeLessThanOrEqual(16);
  });

  it('never cuts a character in two', () => {
    const title = '🔥'.repeat(40);
    expect(
      [...labelText({ title, milestone: null })].every((character) => character === '🔥' || character === '…'),
    ).toBe(true);
  });

  it('has no line breaks and no marks that turn the text around', () => {
    expect(printable('a\nb\u202Ec\u0000d')).toBe('a b c d');
  });

  it('ranks the selection, then milestones, then deadlines, then the surer events', () => {
    const ranks = [
      labelRank(eventAt('s', null, { confidence: 'refuted' }), true),
      labelRank(eventAt('m', null, { milestone: 'detected' }), false),
      labelRank(eventAt('d', null, { tags: ['deadline'], confidence: 'possible' }), false),
      labelRank(eventAt('c', null), false),
      labelRank(eventAt('p', null, { confidence: 'probable' }), false),
      labelRank(eventAt('r', null, { confidence: 'refuted' }), false),
    ];
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });
});
