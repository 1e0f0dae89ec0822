// Narrows what a column or stored JSON holds to what the domain allows. The database's checks say the same,
// so a value that does not fit means a broken database: it throws.

import 'server-only';
import { z } from 'zod';
import type { Privilege } from '@/core/incident/event';
import type { FigureSource } from '@/core/incident/figure';
import type { LegalHold } from '@/core/incident/incident';
import { DESIGNATIONS } from '@/core/incident/vocabulary';

export function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new Error(`The database holds “${value}”, which is none of ${allowed.join(', ')}`);
  return found;
}

export const someOf = <T extends string>(allowed: readonly T[], values: readonly string[]): readonly T[] =>
  values.map((value) => oneOf(allowed, value));

export const privilegeSchema: z.ZodType<Privilege> = z.strictObject({
  designation: z.enum(DESIGNATIONS),
  basis: z.string(),
  assertedBy: z.string(),
  asserterId: z.string().nullable(),
  recipients: z.array(z.string()),
});

/** Of a column that is null where nothing is privileged. */
export const privilegeIn = (column: unknown): Privilege | null =>
  column === null ? null : privilegeSchema.parse(column);

export const legalHoldSchema: z.ZodType<LegalHold> = z.strictObject({ ground: z.string(), placedBy: z.string() });

export const figureSourceSchema: z.ZodType<FigureSource> = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  locator: z.string(),
  quote: z.string(),
});
