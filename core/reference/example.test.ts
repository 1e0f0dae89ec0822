import { describe, expect, it } from 'vitest';
import { patternOf } from './example';
import { EXAMPLES } from './examples';

describe('patternOf(sample)', () => {
  it('takes anything where the sample has an ellipsis, and nothing else anywhere', () => {
    expect('INC-2026-0007').toMatch(patternOf('INC-…'));
    expect('INC-').not.toMatch(patternOf('INC-…'));
    expect('id: 3\n\nid: 4').toMatch(patternOf('id: 3…'));
    expect('a+b (c)').toMatch(patternOf('a+b (c)'));
    expect('aab (c)').not.toMatch(patternOf('a+b (c)'));
  });
});

describe('the examples', () => {
  it('have each a place of its own', () => {
    expect(new Set(EXAMPLES.map(({ id }) => id)).size).toBe(EXAMPLES.length);
  });

  it('hold no address and no token, which the shell has', () => {
    for (const { command } of EXAMPLES) {
      expect(command).toContain('"Authorization: Bearer $ONSET_TOKEN"');
      expect(command).not.toMatch(/https?:|onset_/);
    }
  });
});
