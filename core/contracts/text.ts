// Text and lists as requests may carry them. Bounds keep a hostile or broken client from filling the record;
// NUL and unpaired surrogates are refused because Postgres and JSON readers cannot hold them.

import { z } from 'zod';

/** Postgres and JSON readers hold no others. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Text of at most `maxLength` UTF-16 units, which may be empty. */
export const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength, `Too long: at most ${maxLength.toLocaleString('en')} characters.`)
    .refine(isStorable, 'Contains a NUL character or half a surrogate pair. Remove it.');

/** No blank, nor one of the signs that show as nothing, such as U+200B. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Text that says something: not empty, not only blanks. `wanted` tells what to give instead. */
export const words = (maxLength: number, wanted?: string) =>
  text(maxLength)
    .refine((value) => VISIBLE.test(value), `Must not be empty.${wanted === undefined ? '' : ` ${wanted}`}`)
    .meta({ minLength: 1 });

/** A list without repetitions, of at most `maxCount`. */
export const setOf = <T extends z.ZodType>(member: T, maxCount: number) =>
  z
    .array(member)
    .max(maxCount, `Too many: at most ${maxCount}.`)
    .refine(
      (values) => new Set(values.map((value) => JSON.stringify(value))).size === values.length,
      'Contains the same value twice.',
    )
    .meta({ uniqueItems: true });

/** An http or https address; anything else, such as `javascript:`, is refused. */
export const webAddress = text(2_000).refine(
  (value) => value === '' || isWebAddress(value),
  'Not a web address. It must start with https:// or http://.',
);

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol } = new URL(value);
  return protocol === 'https:' || protocol === 'http:';
}

export const LIMITS = {
  title: 300,
  description: 50_000,
  executiveText: 5_000,
  summary: 10_000,
  reason: 1_000,
  when: 500,
  quote: 5_000,
  short: 300,
  perList: 100,
  sources: 50,
} as const;
