import { describe, expect, it } from 'vitest';
import type { Source } from '@/core/incident/event';
import { dayTime, sampleFigure } from '@/core/incident/event.sample';
import { unwrap } from '@/core/result';
import { EMPTY_COMPOSER, isUntouched } from './composer/composer-draft';
import { categoryOf, inputOf } from './composer/composer-input';
import { EMPTY_FIGURE, figureFrom, formOf } from './figures/figure-form-fields';
import {
  EMPTY_SOURCE,
  sourceFormOf,
  sourceFormSchema,
  sourcesWith,
  sourcesWithout,
} from './sources/source-form-fields';

describe('the composer', () => {
  it('takes the usual category of a milestone until somebody chooses', () => {
    expect(categoryOf(EMPTY_COMPOSER)).toBe('context');
    expect(categoryOf({ ...EMPTY_COMPOSER, milestone: 'detected' })).toBe('detection');
    expect(categoryOf({ ...EMPTY_COMPOSER, milestone: 'detected', category: 'context' })).toBe('context');
  });
  it('leaves an event undated where no time was typed', () => {
    expect(inputOf({ ...EMPTY_COMPOSER, title: 'T', when: ' ' }).when).toBeNull();
  });
  it('has a draft from the first thing that is typed or chosen', () => {
    expect(isUntouched(EMPTY_COMPOSER)).toBe(true);
    for (const part of [{ category: 'detection' }, { reason: '' }, { title: 'T' }] as const) {
      expect(isUntouched({ ...EMPTY_COMPOSER, ...part })).toBe(false);
    }
  });
});

describe('the form of a figure', () => {
  const figure = sampleFigure();
  it('gives back the figure that it was opened with', () => {
    const { id, version, createdAt, updatedAt, ...fields } = figure;
    expect(unwrap(figureFrom(formOf(figure), figure))).toEqual(fields);
  });
  it('reads the number and the unit out of what was stated', () => {
    const form = { ...EMPTY_FIGURE, label: 'Accounts affected', stated: 'about 76.6 million accounts' };
    expect(unwrap(figureFrom(form, null))).toMatchObject({ low: 76_600_000, unit: 'accounts', approximate: true });
  });
  it('shows the figure itself where its words say something else by now', () => {
    expect(formOf(sampleFigure({ low: 40_000_000 })).stated).toBe('about 40 million');
  });
  it('names the fields that it refuses', () => {
    const pointers = (form: Partial<typeof EMPTY_FIGURE>) => {
      const answer = figureFrom({ ...EMPTY_FIGURE, label: 'L', stated: '3', unit: 'u', ...form }, null);
      return answer.ok ? [] : answer.error.map(({ pointer }) => pointer);
    };
    expect(pointers({ stated: 'many' })).toEqual(['/stated']);
    expect(pointers({ label: ' ' })).toEqual(['/label']);
    expect(pointers({ unit: '' })).toEqual(['/unit']);
    expect(pointers({ sourceTitle: 'S', sourceUrl: 'javascript:alert(1)' })).toEqual(['/source/url']);
  });
});

describe('the form of a source', () => {
  const first: Source = {
    id: 's1',
    title: 'Form 8-K',
    publisher: 'SEC',
    url: '',
    locator: '',
    quote: '',
    stated: dayTime('2023-01-05'),
    reliedOn: true,
    reliedOnReason: '',
    privilege: null,
  };
  const second: Source = { ...first, id: 's2', title: 'Notice', stated: null, reliedOn: false };

  it('adds a source at the end', () => {
    const titles = sourcesWith([first], { ...EMPTY_SOURCE, title: 'New' }, null).map(({ title }) => title);
    expect(titles).toEqual(['Form 8-K', 'New']);
  });
  it('corrects one in its place, with the time that its words gave', () => {
    const [changed, other] = sourcesWith([first, second], { ...sourceFormOf(first), title: 'Form 8-K/A' }, 's1');
    expect(changed).toMatchObject({ id: 's1', title: 'Form 8-K/A', statedWhen: { statedAs: '2023-01-05' } });
    expect(other).toMatchObject({ id: 's2', title: 'Notice' });
  });
  it('asks for the privilege that was asserted, and leaves that of the others as it is', () => {
    const privilege = { designation: 'work-product', basis: 'Draft', assertedBy: 'A. Rivera', recipients: ['L. Kim'] };
    const memo: Source = { ...second, privilege: { ...privilege, designation: 'work-product', asserterId: 'rivera' } };
    const asserted = { ...privilege, designation: 'attorney-client' as const };
    const inputs = sourcesWith([first, memo], { ...sourceFormOf(first), privilege: asserted }, 's1');
    expect(inputs.map((input) => input.privilege)).toEqual([asserted, privilege]);
    expect(sourcesWith([first, memo], sourceFormOf(memo), 's2')[1]?.privilege).toEqual(privilege);
  });
  it('reads a draft from before there was privilege', () => {
    const { privilege: _, ...draft } = EMPTY_SOURCE;
    expect(sourceFormSchema.parse(draft)).toEqual(EMPTY_SOURCE);
  });
  it('relies on one at most', () => {
    const inputs = sourcesWith([first, second], { ...sourceFormOf(second), reliedOn: true }, 's2');
    expect(inputs.map(({ reliedOn }) => reliedOn)).toEqual([false, true]);
  });
  it('has new words read anew, and emptied ones forgotten', () => {
    const stated = (words: string) =>
      sourcesWith([first], { ...sourceFormOf(first), stated: words }, 's1')[0]?.statedWhen;
    expect([stated('6 Jan 2023'), stated('')]).toEqual(['6 Jan 2023', null]);
  });
  it('removes one', () => {
    expect(sourcesWithout([first, second], 's1')).toEqual([second]);
  });
});
