'use client';

// Has what was dropped verified: the PDF first, then the record file, compared with the PDF where that is unchanged.

import { useMemo } from 'react';
import type { DocumentFacts } from '@/verifier/document-verdict';
import type { DroppedFiles } from './dropped-files';
import { useVerification, type VerificationState } from './use-verification';
import type { Comparison, VerificationOrder } from './verification-words';

export interface Verdicts {
  readonly document: VerificationState;
  readonly record: VerificationState;
  /** What the PDF says, where it is as it was made by the trusted key. */
  readonly facts: DocumentFacts | null;
  /** Null where nothing is compared, or not yet. */
  readonly comparison: Comparison | null;
}

/** @param fingerprint of the key that is trusted */
export function useVerdicts({ document: pdf, record: file }: DroppedFiles, fingerprint: string): Verdicts {
  const documentOrder = useMemo(
    (): VerificationOrder | null => pdf && { kind: 'document', file: pdf, trusted: [fingerprint] },
    [pdf, fingerprint],
  );
  const document = useVerification(documentOrder);
  const facts = document.kind === 'document' && document.verdict.kind === 'unchanged' ? document.verdict.facts : null;
  const isWaiting = pdf !== null && (document.kind === 'idle' || document.kind === 'progress');
  const recordOrder = useMemo(
    (): VerificationOrder | null =>
      file === null || isWaiting ? null : { kind: 'record', file, trusted: [fingerprint], beside: facts },
    [file, isWaiting, fingerprint, facts],
  );
  const record = useVerification(recordOrder);
  return { document, record, facts, comparison: record.kind === 'record' ? record.comparison : null };
}
