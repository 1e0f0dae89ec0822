'use client';

// Where somebody who was handed a PDF or a record file reads whether it is as it was made: the file stays in the browser.

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { BrandMark } from '@/components/shell/brand-mark';
import { Button } from '@/components/ui/button';
import { readFingerprint } from '@/verifier/fingerprint';
import { DocumentOutcome } from './document-outcome';
import { type DroppedFiles, sortedFiles } from './dropped-files';
import { FileDrop } from './file-drop';
import { KeyChoice } from './key-choice';
import { Outcome } from './outcome';
import { useVerdicts } from './use-verdicts';
import { VerdictView } from './verdict-view';

export interface VerifyPageProps {
  readonly installationFingerprint: string;
  readonly isSignedIn: boolean;
}

const NOTHING: DroppedFiles = { document: null, record: null };

export function VerifyPage({ installationFingerprint, isSignedIn }: VerifyPageProps): ReactElement {
  const [files, setFiles] = useState(NOTHING);
  const [typed, setTyped] = useState('');
  const isEmpty = files.document === null && files.record === null;
  const drop = async (dropped: readonly File[]) => {
    const { document, record } = await sortedFiles(dropped);
    setFiles((before) => ({ document: document ?? before.document, record: record ?? before.record }));
  };
  return (
    <main className="mx-auto w-full max-w-[720px] px-5 pt-10 pb-16 max-sm:px-4 max-sm:pt-6">
      <Link href="/" prefetch={false} className="inline-flex min-h-6 items-center gap-2 font-[650] tracking-[-0.01em]">
        <BrandMark />
        Onset
      </Link>
      <h1 className="mt-8 font-[640] text-xl tracking-[-0.015em] max-sm:mt-6">Verify a PDF or a record</h1>
      <p className="mt-1.5 max-w-[60ch] text-ink-2">
        Drop a file that was exported from Onset. For a PDF, you learn whether it is unchanged since it was made and
        what has changed in the record since then; for a record file, whether it is intact, or which revision is wrong.
        The file is checked here in your browser: nothing of it is uploaded.
      </p>
      <div className="mt-6 flex flex-col gap-6">
        {isEmpty ? (
          <FileDrop label="Drop a PDF or a record file here, or both" choose="Choose a file" onFiles={drop} />
        ) : (
          <Outcomes
            {...{ files, isSignedIn, installationFingerprint }}
            fingerprint={readFingerprint(typed) ?? installationFingerprint}
            onFiles={drop}
            onAnother={() => setFiles(NOTHING)}
          />
        )}
        <KeyChoice installationFingerprint={installationFingerprint} typed={typed} onType={setTyped} />
        <HowElse />
      </div>
    </main>
  );
}

interface OutcomesProps extends VerifyPageProps {
  readonly files: DroppedFiles;
  /** Of the key that is trusted. */
  readonly fingerprint: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAnother: () => void;
}

function Outcomes({ files, fingerprint, installationFingerprint, ...rest }: OutcomesProps): ReactElement {
  const { isSignedIn, onFiles, onAnother } = rest;
  const { document, record } = files;
  const verdicts = useVerdicts(files, fingerprint);
  const { record: read } = verdicts;
  const action = <Button onPress={onAnother}>Verify another file</Button>;
  return (
    <>
      {document === null ? null : (
        <DocumentOutcome
          {...{ verdicts, isSignedIn, onFiles, action }}
          file={document}
          isOwn={fingerprint === installationFingerprint}
          hasRecord={record !== null}
        />
      )}
      {record === null ? null : (
        <Outcome
          file={record}
          label="Verdict on the record"
          action={document === null ? action : null}
          state={read}
          verdict={read.kind === 'record' ? <VerdictView verdict={read.verdict} /> : null}
        />
      )}
    </>
  );
}

const HowElse = (): ReactElement => (
  <section className="border-line border-t pt-5 text-ink-2 text-sm">
    <h2 className="font-[620] text-base text-ink">Without this page</h2>
    <p className="mt-1 max-w-[64ch]">
      Whoever would rather not rely on this server runs the same verifier by itself, on a machine without a network:
    </p>
    <pre className="mt-2 whitespace-pre-wrap rounded-md border border-line bg-sunken px-3 py-2 font-mono text-ink text-xs">
      npm run -s onset -- verify INC-2023-0001-chronology-r47.pdf --key &lt;fingerprint&gt;
    </pre>
    <p className="mt-2 max-w-[64ch]">
      It takes record files as well. How both are sealed is written down in docs/pdf.md and docs/record.md, with how to
      check them by standard tools alone.
    </p>
  </section>
);
