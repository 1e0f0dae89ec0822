// What a chronology can be asked for: of what, for whom, and how its pages look. As the body that makes a document, and as
// the parameters of an address, where a list is parted by commas and yes is "true".

import { z } from 'zod';
import { SECTIONS, USUAL_SECTIONS } from '@/core/export/sections';
import { AUDIENCES, CATEGORIES } from '@/core/incident/vocabulary';
import { MOMENT_PARAMETERS } from './moment-query';
import { LIMITS, setOf, text, words } from './text';
import { zoneSchema } from './zone';

export const PAPERS = ['a4', 'us-letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** The number of the first page, where pages have Bates numbers and nobody says from which on. */
export const FIRST_BATES = '0000001';

/** What one document can hold: what the press can print in the memory and the time that it has. */
export const MOST_ENTRIES = 10_000;

export const DOCUMENT_LIMITS = { batesPrefix: 40, legend: 200, preparedFor: 200, cover: 5_000 } as const;

const sections = setOf(z.enum(SECTIONS), SECTIONS.length).describe(
  `By default all but the history: ${USUAL_SECTIONS.join(', ')}`,
);
const categories = setOf(z.enum(CATEGORIES), CATEGORIES.length).describe('Only entries of these categories');

const choices = {
  asOf: MOMENT_PARAMETERS.asOf,
  audience: z
    .enum(AUDIENCES)
    .optional()
    .describe(
      'For responders what you read less everything privileged; for others what a share link of yours would show; absent: what you read',
    ),
  q: text(LIMITS.short).optional().describe('Only entries with all of these words'),
  from: words(LIMITS.when).optional().describe('Only entries that can have happened at or after this time'),
  to: words(LIMITS.when).optional().describe('Only entries that can have happened before it; a day is meant whole'),
  paper: z.enum(PAPERS).default('a4').describe('Of its pages'),
  zone: zoneSchema.optional().describe('IANA zone in which times are told; by default that of the incident'),
  batesPrefix: z
    .string()
    .regex(/^[ -~]*$/, 'Letters, digits and signs of ASCII only.')
    .max(DOCUMENT_LIMITS.batesPrefix, `Too long: at most ${DOCUMENT_LIMITS.batesPrefix} characters.`)
    .optional()
    .describe('Such as "TMUS-". With it or `batesStart` each page has a Bates number'),
  batesStart: z
    .string()
    .regex(/^\d{1,12}$/, `Give the number of the first page, such as ${FIRST_BATES}: at most twelve digits.`)
    .optional()
    .describe(`The number of the first page, with its leading zeros; by default ${FIRST_BATES}`),
  legend: text(DOCUMENT_LIMITS.legend)
    .optional()
    .describe('At the head of each page; by default what the contents call for'),
  preparedFor: text(DOCUMENT_LIMITS.preparedFor).optional().describe('By name; by default the audience'),
  cover: text(DOCUMENT_LIMITS.cover).optional().describe('Paragraphs below the title'),
};

/** What POST takes. */
export const documentInputSchema = z.strictObject({
  ...choices,
  category: categories.default([]),
  sections: sections.default([...USUAL_SECTIONS]),
  lineNumbers: z.boolean().default(false).describe('In the margin, from 1 on each page'),
  draft: z.boolean().default(false).describe('"Draft" across each page'),
});

/** `a=x&a=y`, or `a=x,y`; an empty one is none. */
const listed = <T extends z.ZodType<unknown, string[]>>(list: T) =>
  z
    .union([z.string(), z.array(z.string())], { error: 'Give names, parted by commas.' })
    .transform((given) => (typeof given === 'string' ? given.split(',').filter((name) => name !== '') : given))
    .pipe(list);

const flag = z.enum(['true', 'false'], { error: 'Give true or false.' }).transform((given) => given === 'true');

export const documentQuerySchema = z.strictObject({
  ...choices,
  category: listed(categories).default([]).describe('Only entries of these categories, parted by commas'),
  sections: listed(sections)
    .default([...USUAL_SECTIONS])
    .describe(`Parted by commas, of ${SECTIONS.join(', ')}; by default all but the history`),
  lineNumbers: flag.default(false).describe('In the margin, from 1 on each page'),
  draft: flag.default(false).describe('"Draft" across each page'),
});

export type DocumentChoices = z.output<typeof documentInputSchema>;
/** As somebody gives them: what is absent is usual. */
export type DocumentInput = z.input<typeof documentInputSchema>;

export const USUAL_DOCUMENT: DocumentChoices = documentInputSchema.parse({});
