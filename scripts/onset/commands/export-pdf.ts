// `onset export pdf`: the chronology of an incident as a PDF, as one of its members may read it, with the choices that the
// API takes.
import { assertNever } from '@/core/assert-never';
import { asContracted } from '@/core/contracts/as-contracted';
import { type DocumentChoices, documentQuerySchema, PAPERS } from '@/core/contracts/document-choices';
import { SECTIONS } from '@/core/export/sections';
import type { Refusal } from '@/core/incident/refusal';
import { AUDIENCES, CATEGORIES } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import type { PrintRefusal } from '@/server/pdf/print';
import type { Command, Given, Option } from '../command';
import { asMember, incident, memberEmail, noMember } from '../member-option';
import { optional, queryIn, wrongWords } from '../query-option';
import { writeWhole } from '../whole-file';

const CHOICES = {
  asOf: optional('as-of', 'moment', 'a revision, RFC 3339 or a date; the last revision unless told'),
  audience: optional('audience', 'audience', `${AUDIENCES.join(', ')}; what the member reads unless told`),
  sections: optional('sections', 'names', `parted by commas, of ${SECTIONS.join(', ')}`),
  q: optional('q', 'words', 'only entries with all of these words'),
  category: optional('category', 'names', `only entries of these, parted by commas: ${CATEGORIES.join(', ')}`),
  from: optional('from', 'time', 'only entries that can have happened at or after it'),
  to: optional('to', 'time', 'only entries that can have happened before it; a day is meant whole'),
  zone: optional('zone', 'zone', 'in which times are told, such as Europe/Berlin; that of the incident unless told'),
  paper: optional('paper', 'paper', `${PAPERS.join(' or ')}; ${PAPERS[0]} unless told`),
  legend: optional('legend', 'words', 'at the head of each page'),
  preparedFor: optional('prepared-for', 'name', 'who it is for'),
  cover: optional('cover', 'words', 'below the title'),
  batesPrefix: optional('bates-prefix', 'letters', 'such as TMUS-: each page gets a Bates number'),
  batesStart: optional('bates-start', 'digits', 'the number of the first page, such as 0000001'),
} as const satisfies Partial<Record<keyof DocumentChoices, Option>>;

const FLAGS = {
  lineNumbers: { name: 'line-numbers', summary: 'numbers the lines of each page', value: { kind: 'flag' } },
  draft: { name: 'draft', summary: '"Draft" across each page', value: { kind: 'flag' } },
} as const satisfies Partial<Record<keyof DocumentChoices, Option>>;

export const exportPdf: Command = {
  name: 'export pdf',
  summary: 'Writes the chronology of an incident as a PDF',
  options: [
    incident,
    { name: 'out', summary: 'the file to write', value: { kind: 'text', placeholder: 'file' } },
    memberEmail('the member as whom it is exported'),
    ...Object.values(CHOICES),
    ...Object.values(FLAGS),
  ],
  run: async (given, stop) => {
    const choices = asContracted(documentQuerySchema, choicesIn(given));
    if (!choices.ok) return refuse(wrongWords(choices.error, CHOICES));
    return asMember(given, async (exporter, ref) => {
      const { findPdf } = await import('@/server/queries/exports/pdf-export');
      const found = await findPdf(exporter, ref, choices.value);
      if (!found.ok) return refuse(refusalWords(found.error, exporter.name, ref));
      return written(given.text('out'), (signal) => found.value.take(signal), stop);
    });
  },
};

function choicesIn(given: Given): Readonly<Record<string, string>> {
  const flags = Object.entries(FLAGS).map(([choice, { name }]) => [choice, String(given.flag(name))]);
  return { ...queryIn(given, CHOICES), ...Object.fromEntries(flags) };
}

function refusalWords(refusal: Refusal, exporter: string, ref: string): string {
  return refusal.kind === 'invalid' ? wrongWords(refusal.errors, CHOICES) : noMember(exporter, ref);
}

type Take = (signal: AbortSignal) => Promise<Result<Uint8Array, PrintRefusal>>;

// The file first, for making the PDF is on the access log.
const written = (out: string, take: Take, stop: AbortSignal): Promise<Result<string, string>> =>
  writeWhole(out, async (file) => {
    const { printer } = await import('@/server/pdf/print');
    try {
      const taken = await take(stop);
      if (!taken.ok) return refuse(unprintedWords(taken.error));
      await file.writeFile(taken.value);
      return ok(`The chronology is in ${out}.`);
    } finally {
      printer().close();
    }
  });

function unprintedWords(refusal: PrintRefusal): string {
  switch (refusal) {
    case 'too-large':
      return 'It takes more time or memory than one document may. Choose fewer entries.';
    case 'failed':
      return 'No document could be made of this. The lines above say why.';
    case 'busy':
    case 'cancelled':
      return 'It was not made.';
    default:
      return assertNever(refusal);
  }
}
