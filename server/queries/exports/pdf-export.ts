// A chronology as a PDF. That it was taken out is in the access log, with what it was, before the first of its bytes leaves.

import 'server-only';
import { type DocumentChoices, MOST_ENTRIES, USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import type { ChronologyParts } from '@/core/export/chronology';
import { SECTIONS } from '@/core/export/sections';
import type { Actor } from '@/core/incident/actor';
import type { Refusal } from '@/core/incident/refusal';
import { isEverything, type Selection } from '@/core/incident/selection';
import type { Audience } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { type Instant, toRfc3339 } from '@/core/time/instant';
import type { PdfAccess } from '../../db/access/access-log';
import type { PressJob } from '../../pdf/press/job';
import type { Printed } from '../../pdf/press-process';
import { type PrintRefusal, printer } from '../../pdf/print';
import { sealedDocument } from '../../pdf/seal';
import { keepAccess } from '../../record/keep-access';
import { recordKey } from '../../record/key';
import { sha256 } from '../../record/sha256';
import { sessionOf } from '../sharing/opened-share';
import type { ShownLink } from '../sharing/shared-incident';
import { type FoundChronology, readChronology, readLinkedChronology } from './chronology';

export interface PdfExport {
  readonly fileName: string;
  /** Prints and seals it, and notes that. @param signal gives it up */
  take(signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, PrintRefusal>>;
}

/** What the holder of a share link may take away, where its maker lets them; null where the cookie opens no such link. */
export async function findLinkedPdf(linkId: string, token: string): Promise<PdfExport | null> {
  const open = await sessionOf(linkId, token);
  if (open === null || !open.link.allowPdf) return null;
  const { id, audience, recipient } = open.link;
  const found = await readLinkedChronology(open.link);
  return pdfOf(found, { actor: { id: `link:${id}`, name: recipient }, audience, choices: choicesOf(open.link) });
}

/** As the page names its reader, so does each page of paper; what counsel reads keeps the legend that its contents call for. */
function choicesOf({ audience, recipient, heading }: ShownLink): DocumentChoices {
  const choices = { ...USUAL_DOCUMENT, preparedFor: recipient };
  if (audience === 'counsel') return choices;
  return {
    ...choices,
    legend: heading || `${audience === 'external' ? 'Prepared' : 'Confidential ·'} for ${recipient}`,
  };
}

export async function findPdf(user: Actor, ref: string, choices: DocumentChoices): Promise<Result<PdfExport, Refusal>> {
  const found = await readChronology(user, ref, choices);
  if (!found.ok) return found;
  return ok(pdfOf(found.value, { actor: user, audience: choices.audience ?? null, choices }));
}

/** For whom a chronology is made a PDF of, and how. */
interface Making {
  readonly audience: Audience | null;
  readonly choices: DocumentChoices;
}

function pdfOf(found: FoundChronology, { actor, ...making }: Making & { readonly actor: Actor }): PdfExport {
  const take: PdfExport['take'] = async (signal) => {
    // Of a link nobody chose anything, so nothing was refused before.
    if (found.parts.events.length > MOST_ENTRIES) return refuse('too-large');
    const made = await makePdf(found, making, (job) => printer().print(job, signal));
    if (!made.ok) return made;
    await keepAccess(found.incidentId, actor, made.value.access);
    return ok(made.value.bytes);
  };
  return { fileName: pdfFileName(found.parts.incident.ref, found.parts.head.revision), take };
}

export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pageCount: number;
  /** What the access log says of it, the SHA-256 of the bytes too: to be written before anybody gets them. */
  readonly access: PdfAccess;
}

/** The finished bytes, sealed: the one place where a chronology becomes a PDF, whoever gets it. */
export async function makePdf<Refused>(
  { parts }: FoundChronology,
  { audience, choices }: Making,
  print: (job: PressJob) => Promise<Result<Printed, Refused>>,
): Promise<Result<MadePdf, Refused>> {
  const printed = await print({ parts, choices });
  if (!printed.ok) return printed;
  const bytes = sealedDocument(printed.value.bytes, recordKey());
  const access = accessOf(parts, { audience, choices }, sha256(bytes));
  return ok({ bytes, pageCount: printed.value.pageCount, access });
}

function accessOf({ head, incident, selection }: ChronologyParts, making: Making, sha256: string): PdfAccess {
  const { audience, choices } = making;
  return {
    ...{ type: 'export.pdf', revision: head.revision, audience, sha256 },
    sections: SECTIONS.filter((section) => choices.sections.includes(section)),
    zone: choices.zone ?? incident.zone,
    selection: accessedSelection(selection),
  };
}

function accessedSelection(selection: Selection): PdfAccess['selection'] {
  if (isEverything(selection)) return null;
  const { words, categories, from, to } = selection;
  const moment = (at: Instant | null) => (at === null ? null : toRfc3339(at));
  return { categories, from: moment(from), to: moment(to), words: words.length };
}

export const pdfFileName = (incidentRef: string, revision: number): string =>
  `${incidentRef}-chronology-r${revision}.pdf`;
