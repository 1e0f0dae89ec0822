import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, instant, MICROS_PER_DAY, MICROS_PER_HOUR, MICROS_PER_MS } from '@/core/time/instant';
import { wallMicrosAt } from '@/core/time/zone';
import { at, january } from '../event.sample';
import { textWidthPx } from '../labels/text-width';
import { linearAxis, type TimeAxis } from './axis';
import { foldedAxis } from './folded-axis';
import { liveSegments } from './live-segment';
import { TimeScale } from './scale';
import { contextLabel } from './tick-label';
import { stepFitting } from './tick-step';
import { TICK_LABEL_INSET_PX, TICK_TEXT, type Tick, ticksOf } from './ticks';

const PLOT = { leftPx: 148, widthPx: 866 };

const ticksBetween = (from: Instant, to: Instant, zone: string, axis: TimeAxis = linearAxis(from)) =>
  ticksOf(TimeScale.showing({ from, to }, axis, PLOT), zone);

const labelsOf = (ticks: readonly Tick[], row: Tick['row']): readonly string[] =>
  ticks.filter((tick) => tick.row === row && tick.label !== '').map(({ label }) => label);

describe('ticks', () => {
  it('name the month once and every second day of it', () => {
    const ticks = ticksBetween(at('2022-11-20T00:00:00-08:00'), at('2022-12-20T00:00:00-08:00'), 'America/Los_Angeles');
    expect(labelsOf(ticks, 'major')).toEqual(['Nov 2022', 'Dec 2022']);
    expect(labelsOf(ticks, 'minor').slice(0, 7)).toEqual(['21', '23', '25', '27', '29', '1', '3']);
  });

  it('name the day above the hours', () => {
    const ticks = ticksBetween(at('2023-01-05T09:00:00-08:00'), at('2023-01-06T09:00:00-08:00'), 'America/Los_Angeles');
    expect(labelsOf(ticks, 'major')).toEqual(['5 Jan 2023', '6 Jan 2023']);
    expect(labelsOf(ticks, 'minor')).toContain('14:00');
  });

  it('leave out the hour that the clock skips in spring', () => {
    const ticks = ticksBetween(at('2023-03-12T00:00:00-08:00'), at('2023-03-12T08:00:00-07:00'), 'America/Los_Angeles');
    const hours = labelsOf(ticks, 'minor');
    expect(hours).toContain('01:00');
    expect(hours).not.toContain('02:00');
    expect(hours).toContain('03:00');
  });

  it('tell the two hours apart that the clock shows twice in autumn', () => {
    const ticks = ticksBetween(at('2023-11-05T00:00:00-07:00'), at('2023-11-05T06:00:00-08:00'), 'America/Los_Angeles');
    expect(labelsOf(ticks, 'minor').filter((label) => label.startsWith('01:00'))).toEqual(['01:00 −7', '01:00 −8']);
  });

  it('stand at midnight of the zone on both sides of a change of its offset', () => {
    for (const zone of ['America/Los_Angeles', 'Australia/Lord_Howe', 'Europe/Dublin']) {
      const scale = TimeScale.showing(
        { from: at('2023-03-20T12:00:00Z'), to: at('2023-04-08T12:00:00Z') },
        linearAxis(at('2023-03-20T12:00:00Z')),
        PLOT,
      );
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        day: 'numeric',
      });
      const days = ticksOf(scale, zone).filter(({ row, hasLine }) => row === 'minor' && hasLine);
      expect(days.length).toBeGreaterThan(7);
      for (const { xPx } of days) {
        const rounded = Math.round(scale.at(xPx) / (15 * 60e6)) * 15 * 60e6;
        expect(format.format(rounded / MICROS_PER_MS)).toMatch(/00:00$/);
      }
    }
  });

  it('start a day that has no midnight when its clock jumps', () => {
    // Beirut went from 23:59 on 25 March 2023 … to 01:00 on the 30th; Asunción and São Paulo skipped midnight itself.
    const from = at('2018-11-03T12:00:00-03:00');
    const scale = TimeScale.showing({ from, to: instant(from + 4 * MICROS_PER_DAY) }, linearAxis(from), PLOT);
    const fourth = ticksOf(scale, 'America/Sao_Paulo').find(({ label }) => label === '4 Nov 2018');
    expect(fourth && scale.at(fourth.xPx)).toSatisfy(
      (found: number) => Math.abs(found - at('2018-11-04T03:00:00Z')) < MICROS_PER_HOUR / 60,
    );
  });

  it('go down to microseconds and keep the minute in sight', () => {
    const from = at('2023-01-05T10:40:12Z');
    const ticks = ticksBetween(from, instant(from + 1_000), 'UTC');
    expect(labelsOf(ticks, 'major')).toEqual(['5 Jan 2023, 10:40']);
    expect(labelsOf(ticks, 'minor')).toContain(':12.000400');
  });

  it('go up to centuries', () => {
    const ticks = ticksBetween(at('1700-01-01T00:00:00Z'), at('2250-01-01T00:00:00Z'), 'UTC');
    expect(labelsOf(ticks, 'minor')).toContain('1900');
    expect(labelsOf(ticks, 'major')[0]).toBe('18th century');
  });

  it('begin each stretch after a fold with its month', () => {
    const fold = { from: january(-1), to: january(33), label: '', shortLabel: '' };
    const axis = foldedAxis([fold], { from: january(-9), to: january(55) }, [january(-8), january(-7), january(40)]);
    const ticks = ticksBetween(january(-9), january(55), 'UTC', axis);
    expect(labelsOf(ticks, 'major')).toEqual(['Dec 2022', 'Feb 2023']);
  });

  it.each([
    ['3 March', 62, ['Mar', 'Apr']],
    ['the end of March, which would take April its label', 88, ['Apr', 'May']],
  ])('say which month a stretch after a fold begins in, where months are the steps: from %s on', (_, day, labels) => {
    const view = { from: january(-60), to: january(400) };
    const folds = [{ from: january(40), to: january(day), label: '', shortLabel: '' }];
    const axis = foldedAxis(folds, view, [january(0), january(38), january(105)]);
    const [, afterFold] = liveSegments(TimeScale.showing(view, axis, PLOT));
    const ticks = ticksBetween(view.from, view.to, 'UTC', axis).filter(({ xPx }) => xPx >= (afterFold?.leftPx ?? 0));
    expect(labelsOf(ticks, 'minor').slice(0, 2)).toEqual(labels);
  });

  it('stand in years above every stretch between folds, whichever of them have room for months', () => {
    const day = (date: string) => at(`${date}T00:00:00Z`);
    const fold = (from: string, to: string) => ({ from: day(from), to: day(to), label: '', shortLabel: '' });
    const folds = [fold('2014-09-01', '2016-09-01'), fold('2021-02-01', '2022-06-01')];
    const whole = { from: day('2013-01-01'), to: day('2023-06-01') };
    const moments = [
      '2013-02-01',
      '2014-05-12',
      '2016-11-14',
      '2018-11-06',
      '2020-08-20',
      '2022-07-22',
      '2023-05-04',
    ].map(day);
    const years = labelsOf(ticksBetween(whole.from, whole.to, 'UTC', foldedAxis(folds, whole, moments)), 'major');
    expect(years).toEqual(['2013', '2014', '2017', '2018', '2019', '2020', '2021', '2022', '2023']);
  });

  const zones = fc.constantFrom('America/Los_Angeles', 'Europe/London', 'Asia/Kolkata', 'UTC');
  const fold = { from: january(10), to: january(45), label: '', shortLabel: '' };
  const other = { from: january(60), to: january(400), label: '', shortLabel: '' };
  const moments = [january(2), january(3), january(5), january(50), january(410)];
  const foldedTwice = foldedAxis([fold, other], { from: january(1), to: january(415) }, moments);
  const views = fc
    .tuple(
      fc.constantFrom<TimeAxis>(linearAxis(january(1)), foldedTwice),
      fc.integer({ min: -400, max: 800 }),
      fc.double({ min: 2.5, max: 16.5, noNaN: true }),
      fc.integer({ min: 200, max: 1_600 }),
    )
    .map(([axis, day, power, widthPx]) => {
      const from = instant(january(day) + 123_456_789);
      const view = { from, to: instant(Math.min(from + Math.round(10 ** power), 8.9e15)) };
      return TimeScale.showing(view, axis, { leftPx: 148, widthPx });
    });

  it('never leave the date in doubt: what is labelled has its context written at its left', () => {
    fc.assert(
      fc.property(views, zones, (scale, zone) => {
        const ticks = ticksOf(scale, zone);
        const majors = ticks.filter(({ row, label }) => row === 'major' && label !== '');
        expect(majors.length).toBeGreaterThan(0);
        for (const minor of ticks.filter(({ row, label }) => row === 'minor' && label !== '')) {
          // Half a pixel further in, so that rounding does not fall back behind the boundary.
          const inside = scale.at(minor.xPx + 0.5);
          if (liveSegments(scale).every(({ from, to }) => inside < from || inside > to)) continue;
          const { context } = stepFitting(scale.pxPerMicroAt(inside));
          const written = majors.findLast(({ xPx }) => xPx <= minor.xPx)?.label;
          expect(written).toBe(contextLabel(wallMicrosAt(inside, zone), context));
        }
      }),
    );
  });

  it('never overlap in their row, and stay inside the plot', () => {
    fc.assert(
      fc.property(views, zones, (scale, zone) => {
        const ends = { major: scale.leftPx, minor: scale.leftPx };
        for (const { row, xPx, label } of ticksOf(scale, zone)) {
          if (label === '') continue;
          const startPx = xPx + TICK_LABEL_INSET_PX;
          expect(startPx).toBeGreaterThanOrEqual(ends[row]);
          ends[row] = startPx + textWidthPx(label, TICK_TEXT[row].sizePx, TICK_TEXT[row].weight);
          expect(ends[row]).toBeLessThanOrEqual(scale.rightPx);
        }
      }),
    );
  });

  it('are not drawn inside a fold', () => {
    fc.assert(
      fc.property(views, zones, (scale, zone) => {
        if (scale.axis !== foldedTwice) return;
        for (const { xPx, hasLine } of ticksOf(scale, zone)) {
          const inside = [fold, other].some(({ from, to }) => xPx > scale.x(from) + 0.1 && xPx < scale.x(to) - 0.1);
          expect(hasLine && inside).toBe(false);
        }
      }),
    );
  });

  it('keep their steps while panning', () => {
    const scale = TimeScale.showing({ from: january(1), to: january(21) }, linearAxis(january(1)), PLOT);
    const panned = scale.pannedBy(37);
    const lines = (some: TimeScale) =>
      new Set(ticksOf(some, 'UTC').map(({ xPx }) => Math.round(some.at(xPx) / MICROS_PER_HOUR)));
    const kept = [...lines(scale)].filter((hour) => lines(panned).has(hour));
    expect(kept.length).toBeGreaterThan(8);
  });
});
