// Verdicts on a PDF in plain words, for the command line and for the page.

import { assertNever } from './assert-never';
import { counted, number } from './count-words';
import type {
  CheckpointStanding,
  DocumentChange,
  DocumentFacts,
  DocumentUnreadable,
  DocumentVerdict,
  RecordStanding,
  Taking,
} from './document-verdict';
import { momentWords } from './moment-words';

export const documentTitle = (verdict: DocumentVerdict): string => {
  switch (verdict.kind) {
    case 'unchanged':
      return 'Unchanged';
    case 'unknown-key':
      return 'Unknown key';
    case 'changed':
      return verdict.change.kind === 'contents' ? 'Contradictory' : 'Changed';
    case 'unreadable':
      return UNREADABLE_TITLES[verdict.reason.kind];
    default:
      return assertNever(verdict);
  }
};

const UNREADABLE_TITLES: Readonly<Record<DocumentUnreadable['kind'], string>> = {
  'too-large': 'Too large',
  'not-a-pdf': 'Not a PDF',
  'cut-short': 'Not the whole file',
  'not-sealed': 'No seal',
  'newer-format': 'From a newer Onset',
};

/** What the verdict means, in a sentence or two. */
export function documentWhy(verdict: DocumentVerdict): string {
  switch (verdict.kind) {
    case 'unchanged':
      return 'This PDF was made with the key that is trusted here, and is as it was made, byte for byte.';
    case 'unknown-key':
      return `This PDF is as it was made, byte for byte, but whoever made it did not use ${
        verdict.known.length === 0 ? 'a key that is known here' : 'the key that is trusted here'
      }. Ask the organisation for the fingerprint of its key, by another way than this file came.`;
    case 'changed':
      return changeWords(verdict.change);
    case 'unreadable':
      return documentUnreadableWords(verdict.reason);
    default:
      return assertNever(verdict);
  }
}

/** The verdict, and then what the document says of itself, a sentence for each line. */
export function documentLines(verdict: DocumentVerdict): readonly string[] {
  const head = `${documentTitle(verdict)}. ${documentWhy(verdict)}`;
  switch (verdict.kind) {
    case 'unchanged':
    case 'unknown-key':
      return [head, ...factLines(verdict.facts)];
    case 'changed':
      return verdict.made === null ? [head] : [head, MADE_WORDS, ...factLines(verdict.made)];
    case 'unreadable':
      return [head];
    default:
      return assertNever(verdict);
  }
}

/** Before the facts of a document that was written on. */
export const MADE_WORDS = 'As it was made, before that, it said:';

function factLines(facts: DocumentFacts): readonly string[] {
  const { incident, headHash, fingerprint } = facts;
  return [
    `Incident ${incident.ref}, “${incident.title}”, ${stateWords(facts)}.`,
    `Prepared ${preparationWords(facts)}.`,
    ...(facts.selection === '' ? [] : [selectionWords(facts)]),
    ...(facts.isDraft ? [DRAFT_WORDS] : []),
    `Head hash ${headHash}. ${checkpointWords(facts.checkpoint)}`,
    `Sealed with the key ${fingerprint}.`,
  ];
}

export const stateWords = ({ revision, asOf }: DocumentFacts): string =>
  `as recorded at revision ${number(revision)} of ${momentWords(asOf)}`;

export const preparationWords = ({ preparedBy, preparedFor }: DocumentFacts): string =>
  `by ${preparedBy}${preparedFor === '' ? '' : ` for ${preparedFor}`}`;

export const selectionWords = ({ selection }: DocumentFacts): string =>
  `It shows not all entries of the record, but those ${selection}.`;

export const DRAFT_WORDS = 'It is marked as a draft.';

export function checkpointWords(checkpoint: CheckpointStanding): string {
  switch (checkpoint.kind) {
    case 'signed':
      return `A checkpoint over it was signed with the same key on ${momentWords(checkpoint.at)}.`;
    case 'other-key':
      return `The checkpoint over it was signed with another key, ${checkpoint.key}, and was not checked.`;
    case 'none':
      return 'No checkpoint over it was signed when the PDF was made.';
    default:
      return assertNever(checkpoint);
  }
}

function changeWords(change: DocumentChange): string {
  switch (change.kind) {
    case 'bytes':
      return 'Something in this PDF was changed after it was made. What, nobody can tell from it: ask whoever made it for another copy.';
    case 'appended':
      return `Something was added to this PDF after it was made: ${counted(change.addedBytes, 'byte', 'bytes')} behind the ${number(change.madeBytes)} that it had. Programs that annotate, sign or fill in a PDF do that. What it shows now need not be what was made.`;
    case 'seal':
      return 'This PDF was made by Onset and changed since: its seal is damaged, or not where it was. Saving it anew with another program does that too. Ask whoever made it for another copy.';
    case 'contents':
      return 'This PDF is as it was sealed, but what it holds contradicts itself: Onset did not make it.';
    default:
      return assertNever(change);
  }
}

const MIB = 2 ** 20;

function documentUnreadableWords(reason: DocumentUnreadable): string {
  switch (reason.kind) {
    case 'too-large':
      return `The file has ${number(Math.ceil(reason.sizeBytes / MIB))} MiB. A document has at most 400 MiB, and nothing of this one was read.`;
    case 'not-a-pdf':
      return 'The file does not begin as a PDF does.';
    case 'cut-short':
      return 'The file breaks off: it was not copied or downloaded to its end. Have it sent again.';
    case 'not-sealed':
      return 'This PDF has no seal of Onset. Something else made it, or it was printed or saved anew, which leaves the seal out: only the file itself can be verified.';
    case 'newer-format':
      return `What is attached has format version ${reason.formatVersion}, which a newer Onset wrote. Verify it with that version.`;
    default:
      return assertNever(reason);
  }
}

/** How the document stands to the record file beside it. */
export function standingWords(standing: RecordStanding, { revision }: DocumentFacts): string {
  switch (standing.kind) {
    case 'unproven':
      return 'The record file beside it proves nothing: see what is said of it.';
    case 'other-incident':
      return `The record file beside it is of another incident, ${standing.ref}.`;
    case 'older':
      return `The record file beside it ends at revision ${number(standing.last)}, before revision ${number(revision)} that the PDF is of. Ask for a later one.`;
    case 'contradicted':
      return `The record says otherwise: its revision ${number(revision)} has another hash than the PDF. One of the two is not of the history that the other is of.`;
    case 'agrees':
      return `The record has the same hash at revision ${number(revision)}. ${laterWords(standing.laterCount)}`;
    default:
      return assertNever(standing);
  }
}

export const laterWords = (count: number): string =>
  count === 0
    ? 'Nothing in the record changed since.'
    : `${count === 1 ? 'One revision was' : `${number(count)} revisions were`} made since.`;

/** Null where the record file does not tell. */
export function takingWords(taken: readonly Taking[]): string | null {
  const [first, ...others] = taken;
  if (first === undefined) return null;
  const again =
    others.length === 0 ? '' : `, and ${others.length === 1 ? 'once' : `${number(others.length)} times`} more`;
  return `Its access log names this very file: ${first.by.name} took it out on ${momentWords(first.at)}${again}.`;
}
