// Verdicts in plain words, for the command line and for the page.

import { assertNever } from './assert-never';
import { counted, number } from './count-words';
import type { JsonFault } from './json';
import { momentWords } from './moment-words';
import type { ErasureFact, Fault, Log, RecordFacts, Unreadable, Verdict } from './verdict';

export const verdictTitle = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case 'valid':
      return 'Valid';
    case 'unknown-key':
      return 'Unknown key';
    case 'invalid':
      return 'Not valid';
    case 'unreadable':
      return 'Not a record that can be verified';
    default:
      return assertNever(verdict);
  }
};

/** The verdict, and then why, a sentence for each line. */
export function verdictLines(verdict: Verdict): readonly string[] {
  const title = verdictTitle(verdict);
  switch (verdict.kind) {
    case 'valid':
      return [`${title}. ${UNCHANGED}`, ...factLines(verdict.facts)];
    case 'unknown-key':
      return [`${title}. ${unknownKeyWords(verdict.known)}`, ...factLines(verdict.facts)];
    case 'invalid':
      return [
        `${title}. ${faultCountWords(verdict.faultCount)}`,
        ...verdict.faults.map((fault) => `- ${faultWords(fault)}`),
      ];
    case 'unreadable':
      return [`${title}. ${unreadableWords(verdict.reason)}`];
    default:
      return assertNever(verdict);
  }
}

export const UNCHANGED = 'Nobody has changed this record since it was exported.';

export const unknownKeyWords = (known: readonly string[]): string =>
  `The record is whole in itself, but whoever sealed it did not use ${
    known.length === 0 ? 'a key that is known here' : 'the key that is trusted here'
  }. Ask the organisation for the fingerprint of its key, by another way than this file came.`;

export const faultCountWords = (count: number): string =>
  count === 1 ? 'One thing is wrong:' : `${number(count)} things are wrong:`;

function factLines(facts: RecordFacts): readonly string[] {
  const { incident, exportedAt, exportedBy, fingerprint } = facts;
  return [
    `Incident ${incident.ref}, “${incident.title}”, exported by ${exportedBy.name} on ${momentWords(exportedAt)}.`,
    revisionWords(facts),
    ...(facts.withheldCount > 0 ? [withheldWords(facts)] : []),
    ...(facts.withheldRowCount > 0 ? [withheldRowWords(facts)] : []),
    ...facts.erasures.map(erasureWords),
    accessWords(facts),
    `Sealed with the key ${fingerprint}.`,
  ];
}

export function revisionWords({ revisionCount, lastRevisionAt }: RecordFacts): string {
  const last = lastRevisionAt === null ? '' : `, the last of ${momentWords(lastRevisionAt)}`;
  return `${counted(revisionCount, 'revision', 'revisions')}, each chained to the one before it${last}.`;
}

export const accessWords = ({ accessCount }: RecordFacts): string =>
  `${counted(accessCount, 'entry', 'entries')} in the access log, each chained to the one before it.`;

export const withheldWords = ({ withheldCount, exportedBy }: RecordFacts): string =>
  `What ${counted(withheldCount, 'revision', 'revisions')} said was withheld from ${exportedBy.name}; that ${
    withheldCount === 1 ? 'it is' : 'they are'
  } there, when and by whom, is proven all the same.`;

export const withheldRowWords = ({ withheldRowCount, exportedBy }: RecordFacts): string =>
  `What ${counted(withheldRowCount, 'row of an import or a bulk change', 'rows of imports and bulk changes')} said was withheld from ${exportedBy.name}.`;

export function erasureWords({ seq, at, actor, ground, erased }: ErasureFact): string {
  const what = erased.length === 0 ? 'nothing' : `what ${listed(erased)} said`;
  return `${actor.name} erased ${what} (revision ${number(seq)}, ${momentWords(at)})${ground === null ? '' : `: ${ground}`}.`;
}

const NAMES: Readonly<Record<Log, string>> = { record: 'Revision', access: 'Access log entry' };
const CHAINS: Readonly<Record<Log, string>> = { record: 'The record', access: 'The access log' };

export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'unknown-member':
      return `${fault.pointer} does not belong in a record file.`;
    case 'missing-member':
      return `${fault.pointer} is missing.`;
    case 'wrong-type':
      return `${fault.pointer || 'The file'} is not ${fault.expected}.`;
    case 'payload-changed':
      return `${entry(fault)} was changed: what it says does not match its hash.`;
    case 'entry-changed':
      return `${entry(fault)} was changed: its number, moment, author, type or place in the chain does not match its hash.`;
    case 'chain-broken':
      return `The chain is broken between ${number(fault.seq - 1)} and ${number(fault.seq)}: ${entry(fault).toLowerCase()} was not written after the one before it.`;
    case 'missing':
      return fault.from === fault.to
        ? `${NAMES[fault.log]} ${number(fault.from)} is missing.`
        : `${NAMES[fault.log]} ${number(fault.from)} to ${number(fault.to)} are missing.`;
    case 'repeated':
      return `${entry(fault)} is there more than once.`;
    case 'out-of-order':
      return `${entry(fault)} is out of its place.`;
    case 'older-than-before':
      return `${entry(fault)} claims to be older than the one before it.`;
    case 'half-removed':
      return `${entry(fault)} has lost either its payload or its salt; they go together.`;
    case 'payload-gone':
      return `${entry(fault)} has lost what it said, and no erasure says so.`;
    case 'empty':
      return `${CHAINS[fault.log]} is empty.`;
    case 'row-changed':
      return `Row ${number(fault.position)} of revision ${number(fault.seq)} was changed: what it says does not match its hash.`;
    case 'rows-wrong':
      return `The rows of revision ${number(fault.seq)} are not those that it commits to: some are missing, more, or out of their place.`;
    case 'rows-gone':
      return `${counted(fault.count, 'row of an import or a bulk change has', 'rows of imports and bulk changes have')} lost what they said, and no erasure says so.`;
    case 'checkpoint-missing':
      return `${CHAINS[fault.log]} has no checkpoint, so nobody could tell if it were cut short.`;
    case 'checkpoint-forged':
      return `The checkpoint at ${entry(fault).toLowerCase()} was not signed by the key that it names.`;
    case 'checkpoint-foreign':
      return `The checkpoint at ${entry(fault).toLowerCase()} is of another incident or key.`;
    case 'truncated':
      return `${CHAINS[fault.log]} was cut short: it ends at ${number(fault.last)}, but reached ${number(fault.seen)} by ${momentWords(fault.at)}.`;
    case 'rewritten':
      return `${CHAINS[fault.log]} was rewritten between ${number(fault.after + 1)} and ${number(fault.seq)}: the checkpoint of ${momentWords(fault.at)} saw something else there.`;
    case 'unvouched':
      return `${CHAINS[fault.log]} goes on to ${number(fault.last)}, but its checkpoint only vouches for it up to ${number(fault.seen)}.`;
    case 'wrong-fingerprint':
      return 'The fingerprint in the file is not that of the key in the file.';
    case 'seal-wrong':
      return 'The seal does not match: something in the file was changed after it was exported.';
    default:
      return assertNever(fault);
  }
}

const MIB = 2 ** 20;

export function unreadableWords(reason: Unreadable): string {
  switch (reason.kind) {
    case 'too-large':
      return reason.sizeBytes === null
        ? 'It has more than the 400 MiB that a record file has at most, and nothing of it was verified.'
        : `The file has ${number(Math.ceil(reason.sizeBytes / MIB))} MiB. A record file has at most 400 MiB, and nothing of this one was read.`;
    case 'zip':
      return 'This is a zip file. Unpack it and verify the record file in it, which ends in record.json.';
    case 'not-utf8':
      return 'The file is not text in UTF-8.';
    case 'not-json':
      return jsonWords(reason.fault);
    case 'a-state':
      return 'This is the state of an incident as JSON, which carries no seal. Export the record to have what can be verified.';
    case 'not-a-record':
      return 'The file is JSON, but no record that Onset exported.';
    case 'newer-format':
      return `The file has format version ${reason.formatVersion}, which a newer Onset wrote. Verify it with that version.`;
    default:
      return assertNever(reason);
  }
}

function jsonWords({ kind, offset, member }: JsonFault): string {
  const where = `at character ${number(offset + 1)}`;
  switch (kind) {
    case 'empty':
      return 'The file is empty.';
    case 'truncated':
      return `The file breaks off ${where}: it was not copied or downloaded to its end.`;
    case 'syntax':
      return `The file is not valid JSON: what stands ${where} does not belong there.`;
    case 'duplicate-member':
      return `The member “${member}” is named twice ${where}, so that two readers could read two different things.`;
    case 'member-name':
      return `The member “${member}” ${where} cannot be in a record.`;
    case 'number':
      return `The number ${where} is too large.`;
    case 'text':
      return `The text ${where} is not well-formed Unicode.`;
    case 'depth':
      return `The file is nested deeper than any record, ${where}.`;
    case 'values':
      return `The file has more values in one place than any record, ${where}.`;
    default:
      return assertNever(kind);
  }
}

const entry = ({ log, seq }: { readonly log: Log; readonly seq: number }): string => `${NAMES[log]} ${number(seq)}`;

const MOST_LISTED = 12;

function listed(seqs: readonly number[]): string {
  if (seqs.length === 1) return `revision ${seqs[0]}`;
  const shown = seqs.slice(0, MOST_LISTED).join(', ');
  return seqs.length > MOST_LISTED ? `revisions ${shown} and ${seqs.length - MOST_LISTED} more` : `revisions ${shown}`;
}
