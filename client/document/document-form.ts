// What the form of a chronology holds, and what it asks of the API. What is typed stays as it was typed; what is empty is not
// asked for, so that the server's defaults hold.

import { z } from 'zod';
import { asContracted } from '@/core/contracts/as-contracted';
import {
  type DocumentInput,
  documentInputSchema,
  PAPERS,
  type Paper,
  USUAL_DOCUMENT,
} from '@/core/contracts/document-choices';
import { SECTIONS, type Section } from '@/core/export/sections';
import type { FieldError } from '@/core/incident/refusal';
import { type Audience, CATEGORIES } from '@/core/incident/vocabulary';
import { ok, type Result } from '@/core/result';

export const documentFormSchema = z.object({
  /** A revision, or a moment in anybody's words; empty for now. */
  asOf: z.string(),
  preparedFor: z.string(),
  legend: z.string(),
  paper: z.enum(PAPERS),
  from: z.string(),
  to: z.string(),
  q: z.string(),
  category: z.array(z.enum(CATEGORIES)),
  sections: z.array(z.enum(SECTIONS)),
  /** Null for the incident's. */
  zone: z.string().nullable(),
  lineNumbers: z.boolean(),
  batesPrefix: z.string(),
  batesStart: z.string(),
  draft: z.boolean(),
  cover: z.string(),
});
export type DocumentForm = z.infer<typeof documentFormSchema>;

export const emptyForm = (paper: Paper): DocumentForm => ({
  ...{ asOf: '', preparedFor: '', legend: '', paper },
  ...{ from: '', to: '', q: '', category: [] },
  sections: USUAL_DOCUMENT.sections,
  ...{ zone: null, lineNumbers: false, batesPrefix: '', batesStart: '', draft: false, cover: '' },
});

/** The history is for members alone. */
export const isOffered = (section: Section, audience: Audience | null): boolean =>
  section !== 'history' || audience === null;

/** Those that are asked for, in the order of the pages. */
export const sectionsFor = ({ sections }: Pick<DocumentForm, 'sections'>, audience: Audience | null): Section[] =>
  SECTIONS.filter((section) => sections.includes(section) && isOffered(section, audience));

export interface Asked {
  readonly audience: Audience | null;
  /** As addresses say it; null for now. */
  readonly asOf: string | null;
}

/** Refused with what is wrong, by the names of the API. Times are read by the server alone. */
export function documentInput(
  form: DocumentForm,
  { audience, asOf }: Asked,
): Result<DocumentInput, readonly FieldError[]> {
  const { paper, category, lineNumbers, draft, zone } = form;
  const texts = { ...typedIn(form), ...batesOf(form) };
  const asked = {
    ...(asOf !== null && { asOf }),
    ...(audience !== null && { audience }),
    ...(zone !== null && { zone }),
    ...{ ...texts, paper, category, lineNumbers, draft, sections: sectionsFor(form, audience) },
  };
  const checked = asContracted(documentInputSchema, asked);
  return checked.ok ? ok(asked) : checked;
}

const TEXTS = ['preparedFor', 'legend', 'from', 'to', 'q', 'cover'] as const;

const typedIn = (form: DocumentForm): Partial<Record<(typeof TEXTS)[number], string>> =>
  Object.fromEntries(TEXTS.map((name) => [name, form[name].trim()] as const).filter(([, words]) => words !== ''));

/** The prefix keeps its blanks: "TMUS 0000001" is written with one. */
export function batesOf({ batesPrefix, batesStart }: DocumentForm) {
  const start = batesStart.trim();
  return { ...(batesPrefix.trim() !== '' && { batesPrefix }), ...(start !== '' && { batesStart: start }) };
}
