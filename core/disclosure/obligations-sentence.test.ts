import { describe, expect, it } from 'vitest';
import { NO_OBLIGATIONS, type Obligations, type RuleDecision } from './obligations';
import { describeObligationsChange } from './obligations-sentence';

const decided = (rule: string, applies = true): RuleDecision => ({
  rule,
  title: rule,
  version: 1,
  applies,
  reason: '',
});
const deciding = (...decisions: readonly RuleDecision[]): Obligations => ({ ...NO_OBLIGATIONS, decisions });

describe('what was decided about disclosure rules', () => {
  it('is told by the rules that it is about', () => {
    const change = { from: deciding(decided('a')), to: deciding(decided('a', false), decided('b')) };
    expect(describeObligationsChange(change)).toEqual(['decided that “b” applies', 'decided that “a” does not apply']);
  });

  it('is a confirmation where it is the same in another order, or by a later collection', () => {
    const from = deciding(decided('a'), decided('b'));
    const told = ['confirmed which disclosure rules apply'];
    expect(describeObligationsChange({ from, to: deciding(decided('b'), decided('a')) })).toEqual(told);
    expect(describeObligationsChange({ from, to: { ...from, rulesVersion: 'later' } })).toEqual(told);
  });
});
