'use client';

// Where somebody who was handed a record file reads whether it is whole: the file stays in the browser.

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { BrandMark } from '@/components/shell/brand-mark';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { readFingerprint } from '@/verifier/fingerprint';
import { FileDrop } from './file-drop';
import { KeyChoice } from './key-choice';
import { useVerification, type VerificationState } from './use-verification';
import { VerdictView } from './verdict-view';

export function VerifyPage({ installationFingerprint }: { readonly installationFingerprint: string }): ReactElement {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  const named = readFingerprint(typed);
  const state = useVerification(file, named ?? installationFingerprint);
  return (
    <main className="mx-auto w-full max-w-[720px] px-5 pt-10 pb-16 max-sm:px-4 max-sm:pt-6">
      <Link href="/" prefetch={false} className="inline-flex min-h-6 items-center gap-2 font-[650] tracking-[-0.01em]">
        <BrandMark />
        Onset
      </Link>
      <h1 className="mt-8 font-[640] text-xl tracking-[-0.015em] max-sm:mt-6">Verify a record</h1>
      <p className="mt-1.5 max-w-[60ch] text-ink-2">
        Drop a record file that was exported from Onset. You read whether it is whole and unchanged, or which revision
        is wrong and how. The file is checked here in your browser: nothing of it is uploaded.
      </p>
      <div className="mt-6 flex flex-col gap-6">
        {file === null ? (
          <FileDrop onFile={setFile} />
        ) : (
          <Outcome file={file} state={state} onAnother={() => setFile(null)} />
        )}
        <KeyChoice installationFingerprint={installationFingerprint} typed={typed} onType={setTyped} />
        <HowElse />
      </div>
    </main>
  );
}

interface OutcomeProps {
  readonly file: File;
  readonly state: VerificationState;
  readonly onAnother: () => void;
}

function Outcome({ file, state, onAnother }: OutcomeProps): ReactElement {
  return (
    <section aria-label="Verdict" className="overflow-hidden rounded-xl border border-line bg-surface">
      <header className="flex items-center gap-3 border-line border-b px-5 py-2.5 max-sm:px-4">
        <span className="min-w-0 flex-1 truncate font-[520] text-sm" title={file.name}>
          {file.name}
        </span>
        <Button onPress={onAnother}>Verify another file</Button>
      </header>
      <div className="px-5 py-5 max-sm:px-4" aria-live="polite">
        <Progress state={state} />
      </div>
    </section>
  );
}

function Progress({ state }: { readonly state: VerificationState }): ReactElement | null {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'progress':
      return (
        <p role="status" className="text-ink-2">
          {state.entryCount === 0
            ? 'Reading the file …'
            : `Verified ${state.entryCount.toLocaleString('en-GB')} entries …`}
        </p>
      );
    case 'verdict':
      return <VerdictView verdict={state.verdict} />;
    case 'unreachable':
      return (
        <Banner tone="problem" inset>
          The file could not be read. Was it moved or changed since you chose it?
        </Banner>
      );
    case 'failed':
      return (
        <Banner tone="problem" inset>
          Your browser could not finish: it may lack the memory for this file. Verify it with the command line instead.
        </Banner>
      );
  }
}

const HowElse = (): ReactElement => (
  <section className="border-line border-t pt-5 text-ink-2 text-sm">
    <h2 className="font-[620] text-base text-ink">Without this page</h2>
    <p className="mt-1 max-w-[64ch]">
      Whoever would rather not rely on this server runs the same verifier by itself, on a machine without a network:
    </p>
    <pre className="mt-2 whitespace-pre-wrap rounded-md border border-line bg-sunken px-3 py-2 font-mono text-ink text-xs">
      npm run -s onset -- verify INC-2023-0001-record.json --key &lt;fingerprint&gt;
    </pre>
    <p className="mt-2 max-w-[64ch]">
      The file’s form is written down in docs/record.md, with how to check it by standard tools alone.
    </p>
  </section>
);
