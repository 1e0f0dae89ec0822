'use client';

// What changed in the record since a PDF was made: as the record file beside it says; else, for who is signed in, as this
// installation says; else who can tell.

import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';
import type { DocumentFacts } from '@/verifier/document-verdict';
import { LaterByMember } from './later-by-member';
import { LaterByRecord } from './later-by-record';
import type { Comparison } from './verification-words';

interface SinceProps {
  readonly facts: DocumentFacts;
  /** Null as long as no record file is compared. */
  readonly comparison: Comparison | null;
  /** Whether this installation made the document, and so may have its record. */
  readonly isOwn: boolean;
  readonly isSignedIn: boolean;
}

export interface SinceSectionProps extends SinceProps {
  /** How else to learn of it. */
  readonly children: ReactNode;
}

export const SinceSection = ({ children, ...props }: SinceSectionProps): ReactElement => (
  <section className="border-line border-t px-5 py-5 max-sm:px-4">
    <h3 className="mb-1 font-[620]">What changed in the record since</h3>
    <Since {...props} />
    {children === null ? null : <div className="mt-4">{children}</div>}
  </section>
);

function Since({ facts, comparison, isOwn, isSignedIn }: SinceProps): ReactElement {
  if (comparison !== null) return <LaterByRecord facts={facts} comparison={comparison} />;
  if (!isOwn) return <p className="text-ink-2">{ELSEWHERE}</p>;
  return isSignedIn ? <LaterByMember facts={facts} /> : <SignedOut />;
}

const ELSEWHERE =
  'The record is with the organisation whose key sealed the PDF. A record file of the incident, dropped below, tells.';

const SignedOut = (): ReactElement => (
  <p className="text-ink-2">
    The PDF stays true to the moment that it states, whatever came later. Members of the incident read here what did:{' '}
    <Link href="/sign-in?next=/verify" prefetch={false} className="underline underline-offset-2">
      sign in
    </Link>{' '}
    and drop the PDF again. A record file of the incident, dropped below, tells anybody.
  </p>
);
