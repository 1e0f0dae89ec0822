// What the margins of each page carry: the Bates number, line numbers, the word "Draft".

import { type DocumentChoices, FIRST_BATES } from '@/core/contracts/document-choices';

export interface PageMarks {
  /** Null where pages have no Bates numbers. */
  readonly bates: { readonly prefix: string; readonly first: number; readonly digits: number } | null;
  readonly hasLineNumbers: boolean;
  readonly isDraft: boolean;
}

export function pageMarks({ batesPrefix, batesStart, lineNumbers, draft }: DocumentChoices): PageMarks {
  const start = batesStart ?? FIRST_BATES;
  const isNumbered = batesStart !== undefined || (batesPrefix ?? '') !== '';
  return {
    bates: isNumbered ? { prefix: batesPrefix ?? '', first: Number(start), digits: start.length } : null,
    hasLineNumbers: lineNumbers,
    isDraft: draft,
  };
}
