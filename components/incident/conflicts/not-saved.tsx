'use client';

// What somebody wrote and the record does not have: why, what it was, and what to do with it.

import type { ReactElement, ReactNode } from 'react';

export interface NotSavedProps {
  readonly why: ReactNode;
  /** What was written, by what it is of: "title". */
  readonly written: readonly (readonly [label: string, words: string])[];
  readonly actions: ReactNode;
}

export function NotSaved({ why, written, actions }: NotSavedProps): ReactElement {
  return (
    <div role="alert" className="rounded-md border border-attack/35 bg-attack/7 px-3 py-2 text-sm">
      <p className="font-medium">Not saved</p>
      {why}
      {written.map(([label, words]) => (
        <p key={label} className="mt-1 text-ink-2 [overflow-wrap:anywhere]">
          Your {label}: {words}
        </p>
      ))}
      <div className="mt-2 flex gap-2">{actions}</div>
    </div>
  );
}
