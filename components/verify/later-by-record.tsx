'use client';

// What the record file beside a PDF says of it: whether it agrees, who took the PDF out, and what changed since.

import type { ReactElement } from 'react';
import { Banner } from '@/components/ui/banner';
import type { DocumentFacts } from '@/verifier/document-verdict';
import { standingWords, takingWords } from '@/verifier/document-words';
import { LaterList } from './later-list';
import type { Comparison } from './verification-words';

export interface LaterByRecordProps {
  readonly facts: DocumentFacts;
  readonly comparison: Comparison;
}

export function LaterByRecord({ facts, comparison: { standing, later } }: LaterByRecordProps): ReactElement {
  const words = standingWords(standing, facts);
  if (standing.kind === 'contradicted')
    return (
      <Banner tone="problem" inset>
        {words}
      </Banner>
    );
  if (standing.kind !== 'agrees') return <p className="text-ink-2">{words}</p>;
  const taking = takingWords(standing.taken);
  const untold = standing.laterCount - later.length;
  return (
    <>
      <p className="text-ink-2">{words}</p>
      {taking === null ? null : <p className="mt-1 text-ink-2">{taking}</p>}
      <LaterList
        rows={later.map(({ seq, at, sentence, reason }) => ({
          seq,
          at,
          sentence: reason ? `${sentence}: ${reason}` : sentence,
        }))}
      />
      {untold > 0 ? (
        <p className="mt-2 text-ink-3 text-sm">{untold.toLocaleString('en-GB')} more are in the record file.</p>
      ) : null}
    </>
  );
}
