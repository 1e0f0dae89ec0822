import { describe, expect, it } from 'vitest';
import { instant, toRfc3339 } from '@/core/time/instant';
import { parseWhen } from '@/core/time/parse';
import type { DateOrder } from './import-choices';
import { describeFault } from './imported-row';
import { eventsIn, readAll, refusalsIn } from './read.sample';

const reading = (when: string, dateOrder: DateOrder) => {
  const { rows } = readAll(`event;when\nA;${when}\n`, { choices: { zone: 'UTC', dateOrder } });
  const [event] = eventsIn(rows);
  const faults = refusalsIn(rows).flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));
  return event?.start ? toRfc3339(event.start.earliest ?? (0 as never)) : faults.join();
};

describe('dates that say neither month nor day', () => {
  it.each([
    ['04/05/2023', '2023-04-05T00:00:00Z', '2023-05-04T00:00:00Z'],
    ['4/5/2023 2:05:07 PM', '2023-04-05T14:05:07Z', '2023-05-04T14:05:07Z'],
    ['4.5.2023 14:05', '2023-04-05T14:05:00Z', '2023-05-04T14:05:00Z'],
    ['4/5/2023, 12:05:07.5 am', '2023-04-05T00:05:07.500Z', '2023-05-04T00:05:07.500Z'],
    ['4/5/2023 12:05 PM', '2023-04-05T12:05:00Z', '2023-05-04T12:05:00Z'],
    ['4/5/23', '2023-04-05T00:00:00Z', '2023-05-04T00:00:00Z'],
    ['4.5.23 2:05 PM', '2023-04-05T14:05:00Z', '2023-05-04T14:05:00Z'],
    ['4/5/2023 2:05:07 PM -06:00', '2023-04-05T20:05:07Z', '2023-05-04T20:05:07Z'],
    ['4-5-2023 14:05:00.123 UTC', '2023-04-05T14:05:00.123Z', '2023-05-04T14:05:00.123Z'],
  ])('are read as somebody says: %s', (when, monthFirst, dayFirst) => {
    expect(reading(when, 'month-first')).toBe(monthFirst);
    expect(reading(when, 'day-first')).toBe(dayFirst);
  });

  it('are refused with both readings where nobody does', () => {
    const refusal = reading('04/05/2023', 'refuse');
    expect(refusal).toContain('can be 4 May 2023 or 5 April 2023');
    expect(refusal).toContain('Or say for the whole file which figure is the month.');
    expect(reading('4/5/23', 'refuse')).toContain('Or say for the whole file which figure is the month.');
    expect(reading('31/02/2023', 'refuse')).not.toContain('whole file');
  });

  it('show that the wrong order was said', () => {
    expect(reading('13/05/2023', 'month-first')).toContain('There is no month 13');
    expect(reading('13/05/2023', 'refuse')).toBe('2023-05-13T00:00:00Z');
  });

  it('are what their figures show, as they are read anywhere else', () => {
    const texts = [
      '1/25/2023 2:05:07 PM',
      '25.1.2023 14:05',
      '1/25/2023, 12:00 AM',
      '25/1/2023 9:05:07,5 +01:00',
      '1-25-2023',
    ];
    for (const text of texts) {
      const when = parseWhen(text, { zone: 'UTC', now: instant(0) });
      const start = when.ok && when.value.kind === 'point' ? when.value.time.earliest : null;
      expect(reading(text, 'refuse')).toBe(toRfc3339(start ?? (0 as never)));
    }
  });

  it.each(['1/25/2023 14:05 PM', '1/25/2023 0:05 AM', '1/25/2023 25:05:00'])(
    'are refused as anywhere else: %s',
    (text) => {
      const refusal = parseWhen(text, { zone: 'UTC', now: instant(0) });
      expect(refusal).toMatchObject({ ok: false });
      expect(reading(text, 'refuse')).toContain('Row 2, column when: ');
      expect(reading(text, 'month-first')).toContain('Row 2, column when: ');
    },
  );

  it.each([
    ['20230105', '2023-01-05T00:00:00Z'],
    ['20230105 14:05', '2023-01-05T14:05:00Z'],
    ['20230105T14:05:07.5+01:00', '2023-01-05T13:05:07.500Z'],
    ['20230105 140507', '2023-01-05T14:05:07Z'],
  ])('need no hyphens: %s', (when, at) => {
    expect(reading(when, 'refuse')).toBe(at);
  });

  it('need hyphens where another order is meant, or the time of day has lost a nought', () => {
    for (const when of ['05012023', '20230105 90507'])
      expect(reading(when, 'refuse')).toContain('Row 2, column when: ');
  });

  it('may have a dash behind minutes, which is no sign', () => {
    expect(reading('1/25/2023 14:05 -05:00', 'refuse')).toContain('can be 14:05 in UTC−05:00, or from 14:05 to 05:00');
  });

  it('keep their words, and leave dates in notation alone', () => {
    const { rows } = readAll('event,when,until,learned\nA,4/5/2023,5/5/2023,6/5/2023\n', {
      choices: { zone: 'UTC', dateOrder: 'day-first' },
    });
    const [event] = eventsIn(rows);
    expect(event?.start?.statedAs).toBe('4/5/2023');
    expect(event?.end).toMatchObject({ earliest: Date.UTC(2023, 4, 5) * 1_000 });
    expect(event?.learnedAt).toMatchObject({ earliest: Date.UTC(2023, 4, 6) * 1_000, statedAs: '6/5/2023' });
    expect(reading('2023-05-04', 'month-first')).toBe('2023-05-04T00:00:00Z');
  });
});
