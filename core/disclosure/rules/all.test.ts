import { describe, expect, it } from 'vitest';
import { isZone } from '@/core/time/zone';
import { parseCivilDay } from '../civil-day';
import { RULES, ruleById } from './all';

describe('RULES', () => {
  it('are 52, each found by its own id', () => {
    expect(RULES).toHaveLength(52);
    expect(RULES.map(({ id }) => ruleById(id)?.id)).toEqual(RULES.map(({ id }) => id));
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(52);
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s says what it needs to be checked by', (_, rule) => {
    expect(rule.title && rule.citation && rule.notify && rule.limitWords && rule.trigger.words).toBeTruthy();
    // What is said to be verified can be looked up, or says why not.
    if (rule.verification === 'verified') expect(rule.sources.length > 0 || rule.verificationNote !== '').toBe(true);
    if (rule.inForce.kind === 'from') expect(parseCivilDay(rule.inForce.from)).not.toBeNull();
    if (rule.counting?.zone) expect(isZone(rule.counting.zone)).toBe(true);
    // Hours and days do not mix: a count is of one or the other.
    const units = (rule.counting?.steps ?? []).map((step) => ('add' in step && step.unit === 'hour' ? 'hour' : 'day'));
    expect(new Set(units).size).toBeLessThanOrEqual(1);
  });
});
