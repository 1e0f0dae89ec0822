// A verdict on a PDF as a court's clerk reads it: the word for it, why, and what the document says of itself.

import type { ReactElement } from 'react';
import { assertNever } from '@/core/assert-never';
import { capitalised } from '@/core/incident/sentences/phrase';
import type { DocumentFacts, DocumentVerdict } from '@/verifier/document-verdict';
import {
  checkpointWords,
  DRAFT_WORDS,
  documentTitle,
  documentWhy,
  MADE_WORDS,
  preparationWords,
  selectionWords,
  stateWords,
} from '@/verifier/document-words';
import { FingerprintText } from './fingerprint-text';
import { Fact, FactList, VerdictTitle } from './verdict-parts';

export interface DocumentViewProps {
  readonly verdict: DocumentVerdict;
  /** Whether this installation's own key sealed it. */
  readonly isOwn: boolean;
}

const OWN = 'This installation made this PDF, and it is as it was made, byte for byte.';

export function DocumentView({ verdict, isOwn }: DocumentViewProps): ReactElement {
  const title = documentTitle(verdict);
  const why = documentWhy(verdict);
  switch (verdict.kind) {
    case 'unchanged':
      return (
        <>
          <VerdictTitle icon="check" tone="text-contain" title={title} why={isOwn ? OWN : why} />
          <DocumentFactList facts={verdict.facts} />
        </>
      );
    case 'unknown-key':
      return (
        <>
          <VerdictTitle icon="lock" tone="text-detect-ink" title={title} why={why} />
          <DocumentFactList facts={verdict.facts} />
        </>
      );
    case 'changed':
      return (
        <>
          <VerdictTitle icon="warning" tone="text-attack" title={title} why={why} />
          {verdict.made === null ? null : (
            <>
              <h3 className="mt-5 text-ink-2 text-sm">{MADE_WORDS}</h3>
              <DocumentFactList facts={verdict.made} />
            </>
          )}
        </>
      );
    case 'unreadable':
      return <VerdictTitle icon="document" tone="text-ink-3" title={title} why={why} />;
    default:
      return assertNever(verdict);
  }
}

function DocumentFactList({ facts }: { readonly facts: DocumentFacts }): ReactElement {
  const { incident, selection, isDraft, headHash, checkpoint, sha256, fingerprint } = facts;
  return (
    <FactList>
      <Fact name="Incident">
        {incident.ref}, “<bdi>{incident.title}</bdi>”
      </Fact>
      <Fact name="State">{capitalised(stateWords(facts))}</Fact>
      <Fact name="Prepared">{preparationWords(facts)}</Fact>
      {selection === '' ? null : <Fact name="Entries">{selectionWords(facts)}</Fact>}
      {isDraft ? <Fact name="Draft">{DRAFT_WORDS}</Fact> : null}
      <Fact name="Head hash">
        <Digits>{headHash}</Digits>
        <p className="mt-0.5 text-ink-2">{checkpointWords(checkpoint)}</p>
      </Fact>
      <Fact name="SHA-256">
        <Digits>{sha256}</Digits>
        <p className="mt-0.5 text-ink-2">Of the file as it was made, by which the record’s access log names it.</p>
      </Fact>
      <Fact name="Sealed with">
        <FingerprintText fingerprint={fingerprint} />
      </Fact>
    </FactList>
  );
}

const Digits = ({ children }: { readonly children: string }): ReactElement => (
  <code className="font-mono text-ink-2 text-xs">{children}</code>
);
