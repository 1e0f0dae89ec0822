'use client';

// Whose seal counts: this installation's, or the one whose fingerprint the reader was told by another way.

import type { ReactElement } from 'react';
import { TextField } from '@/components/ui/text-field';
import { readFingerprint } from '@/verifier/fingerprint';
import { FingerprintText } from './fingerprint-text';

export interface KeyChoiceProps {
  readonly installationFingerprint: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

export function KeyChoice({ installationFingerprint, typed, onType }: KeyChoiceProps): ReactElement {
  const isWrong = typed.trim() !== '' && readFingerprint(typed) === null;
  return (
    <section className="rounded-xl border border-line bg-surface px-5 py-4 max-sm:px-4">
      <h2 className="font-[620]">Whose seal counts</h2>
      <p className="mt-1 text-ink-2 text-sm">This installation’s key has the fingerprint</p>
      <p className="mt-1.5">
        <FingerprintText fingerprint={installationFingerprint} />
      </p>
      <TextField
        className="mt-4"
        label="Fingerprint of another key"
        optional
        value={typed}
        onChange={onType}
        autoComplete="off"
        spellCheck="false"
        inputClassName="font-mono text-xs"
        description="For a file from another organisation. Have them tell you theirs by another way than the file came."
        error={
          isWrong
            ? 'A fingerprint has 64 digits from 0 to 9 and a to f. Until it has, this installation’s key counts.'
            : undefined
        }
      />
    </section>
  );
}
