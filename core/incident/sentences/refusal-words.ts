// Why a command was refused, as one text: for whoever runs the command line.

import { assertNever } from '../../assert-never';
import type { Refusal } from '../refusal';

/** @param absent what is said where there is no such thing */
export function refusalWords(refusal: Refusal, absent: string): string {
  switch (refusal.kind) {
    case 'invalid':
      return refusal.errors.map(({ detail }) => detail).join('\n');
    case 'forbidden':
    case 'held':
      return refusal.detail;
    case 'not-found':
      return absent;
    case 'exists':
      return 'It is there already.';
    case 'stale':
    case 'changed-since':
      return 'It was changed meanwhile.';
    default:
      return assertNever(refusal);
  }
}
