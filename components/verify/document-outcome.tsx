'use client';

// A PDF that was dropped: its verdict, and what changed in the record since it was made.

import type { ReactElement, ReactNode } from 'react';
import { DocumentView } from './document-view';
import { FileDrop } from './file-drop';
import { Outcome } from './outcome';
import { SinceSection } from './since-section';
import type { Verdicts } from './use-verdicts';

export interface DocumentOutcomeProps {
  readonly file: File;
  readonly verdicts: Verdicts;
  /** Whether the trusted key is this installation's. */
  readonly isOwn: boolean;
  readonly isSignedIn: boolean;
  /** Whether a record file was dropped beside it. */
  readonly hasRecord: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly action: ReactNode;
}

export function DocumentOutcome({ file, verdicts, hasRecord, ...props }: DocumentOutcomeProps): ReactElement {
  const { document, facts, comparison } = verdicts;
  const { isOwn, isSignedIn, onFiles, action } = props;
  const verdict = document.kind === 'document' ? <DocumentView verdict={document.verdict} isOwn={isOwn} /> : null;
  return (
    <Outcome file={file} label="Verdict on the PDF" action={action} state={document} verdict={verdict}>
      {facts === null || (hasRecord && comparison === null) ? null : (
        <SinceSection {...{ facts, comparison, isOwn, isSignedIn }}>
          {hasRecord ? null : (
            <FileDrop
              isSmall
              label="Compare with a record file of the incident"
              choose="Choose a record file"
              onFiles={onFiles}
            />
          )}
        </SinceSection>
      )}
    </Outcome>
  );
}
