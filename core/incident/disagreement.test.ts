import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ApproximateTime, ONGOING } from '@/core/time/approximate-time';
import { instant, MICROS_PER_DAY } from '@/core/time/instant';
import { contradicting, disagree, disagreementOf } from './disagreement';
import type { Source } from './event';
import { dayTime, sampleFields } from './event.sample';
import { disagreementWords } from './sentences/disagreement-words';

const source = (id: string, stated: ApproximateTime | null, some: Partial<Source> = {}): Source => ({
  id,
  title: id,
  publisher: '',
  url: '',
  locator: '',
  quote: '',
  stated,
  reliedOn: false,
  reliedOnReason: '',
  privilege: null,
  ...some,
});

const around = (date: string): ApproximateTime => {
  const day = dayTime(date);
  const [earliest, latest] = [day.earliest ?? 0, day.latest ?? 0];
  return {
    ...day,
    earliest: instant(earliest - MICROS_PER_DAY),
    latest: instant(latest + MICROS_PER_DAY),
    qualifier: 'approximate',
  };
};

const sidesOf = (fields: Partial<ReturnType<typeof sampleFields>>): readonly string[] | undefined =>
  disagreementOf(sampleFields(fields))?.sides.map(({ id }) => id);

describe('two times', () => {
  it('disagree when their bounds share no moment, neighbouring days included', () => {
    expect(disagree(dayTime('2023-01-05'), dayTime('2023-01-06'))).toBe(true);
    expect(disagree(dayTime('2023-01-05'), dayTime('2023-01-05'))).toBe(false);
  });

  it('differ in precision only where one lies within the other, or their bounds overlap', () => {
    expect(disagree(around('2022-11-25'), dayTime('2022-11-25'))).toBe(false);
    expect(disagree(around('2022-11-25'), dayTime('2022-11-26'))).toBe(false);
    expect(disagree(around('2022-11-25'), dayTime('2022-11-27'))).toBe(true);
  });

  it('do not disagree on an open side', () => {
    const before = { earliest: null, latest: dayTime('2023-01-05').earliest };
    expect(disagree(before, dayTime('2022-01-01'))).toBe(false);
    expect(disagree(before, dayTime('2023-01-05'))).toBe(true);
  });

  it('disagree both ways or not at all', () => {
    const side = fc.option(fc.integer({ min: -20, max: 20 }).map(instant));
    fc.assert(
      fc.property(fc.tuple(side, side), fc.tuple(side, side), ([a, b], [c, d]) => {
        const one = { earliest: a, latest: b };
        const other = { earliest: c, latest: d };
        expect(disagree(one, other)).toBe(disagree(other, one));
      }),
    );
  });
});

describe('the sources of an event', () => {
  const eighth = source('Notice', dayTime('2023-01-08'));

  it('agree while each of them can be right', () => {
    expect(sidesOf({ sources: [] })).toBeUndefined();
    expect(sidesOf({ sources: [source('Log', null), source('Form', around('2023-01-05'))] })).toBeUndefined();
  });

  it('disagree with the event where one states another time', () => {
    expect(sidesOf({ sources: [source('Form', dayTime('2023-01-05')), eighth] })).toEqual(['Form', 'Notice']);
    expect(sidesOf({ sources: [eighth] })).toEqual(['Notice']);
  });

  it('are held against the one that is relied on, which comes first', () => {
    const reliedOn = source('Form', dayTime('2023-01-05'), { reliedOn: true });
    const alike = source('Letter', around('2023-01-05'));
    expect(sidesOf({ sources: [eighth, alike, reliedOn] })).toEqual(['Form', 'Notice']);
  });

  it('disagree even where the event is too vague to tell', () => {
    const vague = { ...dayTime('2023-01-01'), latest: dayTime('2023-01-31').latest };
    expect(sidesOf({ start: vague, sources: [source('Form', dayTime('2023-01-05')), eighth] })).toEqual([
      'Form',
      'Notice',
    ]);
  });

  it('may state any moment of what lasts', () => {
    const during = [source('Form', dayTime('2023-01-12'))];
    expect(sidesOf({ end: dayTime('2023-01-20'), sources: during })).toBeUndefined();
    expect(sidesOf({ end: ONGOING, sources: during })).toBeUndefined();
    expect(sidesOf({ sources: during })).toEqual(['Form']);
  });

  it('disagree with each other over an event without a date', () => {
    expect(sidesOf({ start: null, sources: [source('Form', dayTime('2023-01-05')), eighth] })).toHaveLength(2);
    expect(sidesOf({ start: null, sources: [eighth] })).toBeUndefined();
  });

  it('are named where one would be relied on against them', () => {
    const sources = [source('Form', dayTime('2023-01-05')), eighth, source('Log', null)];
    expect(contradicting(sources, 'Form', dayTime('2023-01-05')).map(({ id }) => id)).toEqual(['Notice']);
    expect(contradicting(sources, null, dayTime('2023-02-01')).map(({ id }) => id)).toEqual(['Form', 'Notice']);
  });
});

describe('a disagreement in words', () => {
  const wordsOf = (...sources: Source[]) => {
    const found = disagreementOf(sampleFields({ sources }));
    return found && disagreementWords(found, 'UTC');
  };
  const eighth = source('Notice', dayTime('2023-01-08'));

  it('says what each source states, which is relied on and why', () => {
    const reason = 'It was filed under oath.';
    expect(wordsOf(source('Form 8-K', dayTime('2023-01-05'), { reliedOn: true, reliedOnReason: reason }), eighth)).toBe(
      '2 sources disagree: Form 8-K states 5 January 2023, relied on because it was filed under oath; Notice states 8 January 2023.',
    );
  });

  it('says that none is relied on', () => {
    expect(wordsOf(source('Form 8-K', dayTime('2023-01-05')), eighth)).toContain('None of them is relied on yet.');
  });

  it('says that a single source stands against the event', () => {
    expect(wordsOf(eighth)).toBe('Notice states 8 January 2023. That is not the event’s own time.');
  });

  it('tells two places of one document apart', () => {
    const adopted = source('a', dayTime('2023-01-05'), { title: 'Decree', locator: 'adopted' });
    const released = source('b', dayTime('2023-01-08'), { title: 'Decree', locator: 'released' });
    expect(wordsOf(adopted, released)).toContain(
      'Decree (adopted) states 5 January 2023; Decree (released) states 8 January 2023',
    );
  });

  it('keeps the capital of a name', () => {
    const named = source('Form', dayTime('2023-01-05'), { reliedOn: true, reliedOnReason: 'because Mandiant saw it' });
    expect(wordsOf(named, eighth)).toContain('because Mandiant saw it;');
  });
});
