// What a sealed document says of itself: read from the chronology.json that is attached to it, which its pages were made
// from. Members that are not needed here are left alone, so that more of them can come.

import { isSignedBy } from './checkpoints';
import type { Cryptography } from './cryptography';
import type { DocumentSeal } from './document-seal';
import type { CheckpointStanding, DocumentFacts } from './document-verdict';
import { type Json, type JsonObject, readJson } from './json';
import { inflated } from './pdf/inflate';
import { memberOf, type PdfFile } from './pdf/pdf-file';
import type { PdfValue } from './pdf/values';
import { checkpointForm, checkpointOf, hash, moment } from './record-file';
import { count, type Form, isObject, nullable, text } from './shape';

export type FactsReading =
  | { readonly kind: 'facts'; readonly facts: DocumentFacts }
  | { readonly kind: 'newer-format'; readonly formatVersion: number }
  /** Nothing that Onset would have written. */
  | { readonly kind: 'contradictory' };

const ATTACHED = 'chronology.json';
const FORMAT = 'onset-chronology';
const FORMAT_VERSION = 1;
/** Some 100,000 entries. */
const MOST_ATTACHED_BYTES = 128 * 2 ** 20;

export async function readFacts(pdf: PdfFile, seal: DocumentSeal, cryptography: Cryptography): Promise<FactsReading> {
  const said = await attachedJson(pdf);
  if (!isObject(said) || said.format !== FORMAT) return CONTRADICTORY;
  const { formatVersion } = said;
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION)
    return { kind: 'newer-format', formatVersion };
  if (!isFormed(said, CHRONOLOGY) || !isFormed(said.verification, PROOF)) return CONTRADICTORY;
  const checkpoint = checkpointStanding(said, seal, cryptography);
  if (checkpoint === null) return CONTRADICTORY;
  const sha256 = cryptography.digest([pdf.bytes]);
  return { kind: 'facts', facts: { ...factsOf(said), checkpoint, fingerprint: seal.fingerprint, sha256 } };
}

const CONTRADICTORY: FactsReading = { kind: 'contradictory' };

const CHRONOLOGY: Readonly<Record<string, Form>> = {
  ...{ incidentId: text, ref: text, title: text, revision: count, asOf: moment },
  ...{ preparedBy: text, preparedFor: text },
};
const PROOF: Readonly<Record<string, Form>> = { headHash: hash, checkpoint: nullable(checkpointForm) };

function isFormed(value: Json | undefined, forms: Readonly<Record<string, Form>>): value is JsonObject {
  if (!isObject(value)) return false;
  let isRight = true;
  const blame = () => {
    isRight = false;
  };
  for (const [name, form] of Object.entries(forms)) form(value[name] ?? null, '', blame);
  return isRight;
}

function factsOf(said: JsonObject): Omit<DocumentFacts, 'checkpoint' | 'fingerprint' | 'sha256'> {
  const { selection, isDraft } = said;
  return {
    incident: { id: String(said.incidentId), ref: String(said.ref), title: String(said.title) },
    revision: Number(said.revision),
    asOf: String(said.asOf),
    headHash: headHashOf(said),
    preparedBy: String(said.preparedBy),
    preparedFor: String(said.preparedFor),
    selection: typeof selection === 'string' ? selection : '',
    isDraft: isDraft === true,
  };
}

const proofOf = ({ verification }: JsonObject): JsonObject => (isObject(verification) ? verification : {});
const headHashOf = (said: JsonObject): string => String(proofOf(said).headHash);

/** Null for one that is not of this document's record, and for one that was not signed by the key that it names. */
function checkpointStanding(
  said: JsonObject,
  { publicKey, fingerprint }: DocumentSeal,
  cryptography: Cryptography,
): CheckpointStanding | null {
  const stated = proofOf(said).checkpoint ?? null;
  if (stated === null) return { kind: 'none' };
  const checkpoint = checkpointOf(stated);
  const { incidentId, log, seq, key, at } = checkpoint;
  const isOfRecord = incidentId === said.incidentId && log === 'record' && seq >= Number(said.revision);
  const isOfHead = seq !== said.revision || checkpoint.hash === headHashOf(said);
  if (!isOfRecord || !isOfHead) return null;
  if (key !== fingerprint) return { kind: 'other-key', key };
  return isSignedBy(publicKey, checkpoint, cryptography) ? { kind: 'signed', at } : null;
}

async function attachedJson(pdf: PdfFile): Promise<Json> {
  const packed = pdf.stream(attachedStream(pdf));
  if (packed === null || !isDeflated(memberOf(packed.dictionary, 'Filter'))) return null;
  const bytes = await inflated(pdf.bytes.subarray(packed.from, packed.to), MOST_ATTACHED_BYTES);
  const reading = readJson(new TextDecoder().decode(bytes ?? new Uint8Array()));
  return reading.ok ? reading.value : null;
}

const isDeflated = (filter: PdfValue | undefined): boolean =>
  typeof filter === 'object' && filter?.kind === 'name' && filter.name === 'FlateDecode';

/** A reference to it, from the catalog's names of attachments: each name stands before what it names. */
function attachedStream(pdf: PdfFile): PdfValue | undefined {
  const files = pdf.dictionary(memberOf(pdf.dictionary(memberOf(pdf.catalog, 'Names')), 'EmbeddedFiles'));
  const names = memberOf(files, 'Names');
  const elements = typeof names === 'object' && names?.kind === 'list' ? names.elements : [];
  const at = elements.findIndex(
    (name) => typeof name === 'object' && name?.kind === 'string' && name.bytes === ATTACHED,
  );
  const file = at < 0 ? null : pdf.dictionary(elements[at + 1]);
  return memberOf(pdf.dictionary(memberOf(file, 'EF')), 'F');
}
