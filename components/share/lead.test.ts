import { describe, expect, it } from 'vitest';
import { leadOf } from './lead';

describe('the beginning of a text', () => {
  it('is all of a short one', () => {
    expect(leadOf('Contained. Customers are being notified.')).toEqual({
      lead: 'Contained. Customers are being notified.',
      rest: [],
    });
  });
  it('ends with a sentence where the paragraph is long, and the rest loses nothing', () => {
    const sentence =
      'The company identified the activity on 5 January and stopped it within a day, as the filing says.';
    const { lead, rest } = leadOf(`${sentence} ${sentence} ${sentence}\n\nMore of it.`);
    expect(lead).toBe(`${sentence} ${sentence}`);
    expect(rest).toEqual([sentence, 'More of it.']);
  });
  it('is one sentence at least, however long', () => {
    const long = `${'and so on '.repeat(60)}until it ended.`;
    expect(leadOf(`${long} Then this.`)).toEqual({ lead: long, rest: ['Then this.'] });
  });
  it('is nothing where nothing is said', () => {
    expect(leadOf(' \n\n ')).toEqual({ lead: '', rest: [] });
  });
});
