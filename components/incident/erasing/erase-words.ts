// What an erasure takes and what it leaves, in the words of the dialog that asks for it.

import { assertNever } from '@/core/assert-never';

export type EraseSubject =
  | { readonly kind: 'event'; readonly id: string; readonly title: string }
  | { readonly kind: 'figure'; readonly id: string; readonly title: string }
  | { readonly kind: 'evidence'; readonly id: string; readonly title: string };

/** Of an event, all of it can go, or only what it said before. */
export type EraseExtent = 'whole' | 'earlier';

const NOUNS = { event: 'event', figure: 'figure', evidence: 'file' } as const;

export const subjectNoun = ({ kind }: EraseSubject): string => NOUNS[kind];

export function whatGoes({ kind }: EraseSubject, extent: EraseExtent): string {
  switch (kind) {
    case 'event':
      return extent === 'whole'
        ? 'Everything it says and ever said: text, times, sources and reasons, in every revision.'
        : 'Everything it said before its present wording, and the reasons given for changing it.';
    case 'figure':
      return 'Its name, every count it ever had, its source and the reasons given for revising it.';
    case 'evidence':
      return 'The file itself and its name. Other incidents that hold the same file keep it.';
    default:
      return assertNever(kind);
  }
}

export const whatStays = ({ kind }: EraseSubject, extent: EraseExtent): string =>
  kind === 'event' && extent === 'earlier'
    ? 'The event as it reads now. Who changed it and when, without what; and that you erased it, when and on what ground.'
    : 'Who entered and changed it and when, without what; and that you erased it, when and on what ground. The record can still be verified.';

export const NOT_REACHED = 'Exports, prints and backups that exist already are not reached.';

export const CONFIRMING_WORD = 'erase';
