import { describe, expect, it } from 'vitest';
import { incidentInputSchema } from './incident';

describe('the zone of an incident', () => {
  it('is kept as IANA spells it, in whatever case it came', () => {
    expect(incidentInputSchema.parse({ title: 'x', zone: 'america/new_york' }).zone).toBe('America/New_York');
  });

  it('is refused where there is none of the name', () => {
    expect(incidentInputSchema.safeParse({ title: 'x', zone: 'Mars/Olympus' }).success).toBe(false);
  });
});
