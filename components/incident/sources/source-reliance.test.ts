import { describe, expect, it } from 'vitest';
import type { Source } from '@/core/incident/event';
import { dayTime } from '@/core/incident/event.sample';
import { instant } from '@/core/time/instant';
import { relyingOn } from './relied-on';
import { EMPTY_SOURCE, sourceFormOf, sourcesWith } from './source-form-fields';
import { contradictedBy, othersInWords, unexplained } from './source-reliance';

const CONTEXT = { zone: 'UTC', now: instant(Date.UTC(2023, 0, 6) * 1_000) };

const form8k: Source = {
  id: 's1',
  title: 'Form 8-K',
  publisher: 'SEC',
  url: '',
  locator: '',
  quote: '',
  stated: dayTime('2023-01-05'),
  reliedOn: true,
  reliedOnReason: 'It was written first',
  privilege: null,
};
const notice: Source = { ...form8k, id: 's2', title: 'Notice', stated: null, reliedOn: false, reliedOnReason: '' };

const against = (stated: string, sourceId: string | null = null) =>
  contradictedBy([form8k, notice], { ...EMPTY_SOURCE, stated }, sourceId, CONTEXT).map(({ title }) => title);

describe('a source that is to be relied on', () => {
  it('stands against those that state another time, in the words typed so far', () => {
    expect(against('8 January 2023')).toEqual(['Form 8-K']);
    expect(against('around 5 January 2023')).toEqual([]);
    expect(against('')).toEqual([]);
    expect(against('8 Janu')).toEqual([]);
  });

  it('does not stand against itself', () => {
    expect(against('8 January 2023', 's1')).toEqual([]);
    expect(contradictedBy([form8k, notice], sourceFormOf(form8k), 's1', CONTEXT)).toEqual([]);
  });

  it('needs a reason only against others', () => {
    expect(unexplained(' ', [form8k], '/sources/1')).toEqual([
      { pointer: '/sources/1/reliedOnReason', detail: 'Say why this one is relied on.' },
    ]);
    expect(unexplained('It was filed under oath', [form8k], '/sources/1')).toEqual([]);
    expect(unexplained('', [], '/sources/1')).toEqual([]);
  });

  it('takes the place of the one before, whose reason goes with it', () => {
    const [first, second] = relyingOn([form8k, notice], 's2', ' It is the log itself ');
    expect(first).toMatchObject({ reliedOn: false, reliedOnReason: '' });
    expect(second).toMatchObject({ reliedOn: true, reliedOnReason: 'It is the log itself' });
  });

  it('keeps its reason through the form, and loses it when it is relied on no more', () => {
    const saved = (reliedOn: boolean) => sourcesWith([form8k], { ...sourceFormOf(form8k), reliedOn }, 's1')[0];
    expect(saved(true)?.reliedOnReason).toBe('It was written first');
    expect(saved(false)?.reliedOnReason).toBe('');
  });

  it('says what the others state', () => {
    expect(othersInWords([form8k], 'UTC')).toBe('Form 8-K states 5 January 2023');
  });
});
