import { describe, expect, it } from 'vitest';
import { documentInputSchema } from './document-choices';
import { importQuerySchema } from './import';
import { incidentInputSchema } from './incident';

const TAKERS: readonly (readonly [string, (zone: string) => { readonly zone?: string | undefined } | undefined])[] = [
  ['an incident', (zone) => incidentInputSchema.safeParse({ title: 'x', zone }).data],
  ['an import', (zone) => importQuerySchema.safeParse({ zone }).data],
  ['a document', (zone) => documentInputSchema.safeParse({ zone }).data],
];

describe('the zone of', () => {
  it.each(TAKERS)('%s is kept as IANA spells it, in whatever case it came', (_what, taken) => {
    expect(taken('america/new_york')?.zone).toBe('America/New_York');
  });

  it.each(TAKERS)('%s is refused where there is none of the name', (_what, taken) => {
    expect(taken('Mars/Olympus')).toBeUndefined();
  });
});
