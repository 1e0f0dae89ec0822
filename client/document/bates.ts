// Bates numbers as they are chosen: the first of a document, and the one that a next document goes on with.

import { type DocumentInput, FIRST_BATES } from '@/core/contracts/document-choices';

type Chosen = Pick<DocumentInput, 'batesPrefix' | 'batesStart'>;

const isNumbered = ({ batesPrefix = '', batesStart = '' }: Chosen): boolean => batesPrefix !== '' || batesStart !== '';

/** "TMUS-0000001"; null where pages have no Bates numbers. */
export const firstBates = (chosen: Chosen): string | null =>
  isNumbered(chosen) ? `${chosen.batesPrefix ?? ''}${chosen.batesStart || FIRST_BATES}` : null;

/** The number after the last page of a document, with as many digits, without the prefix; null where there is none. */
export function batesAfter(chosen: Chosen, pageCount: number): string | null {
  const start = chosen.batesStart || FIRST_BATES;
  return isNumbered(chosen) ? String(Number(start) + pageCount).padStart(start.length, '0') : null;
}
