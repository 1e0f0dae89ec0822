// A verdict as counsel reads it: the word for it, why, and what the record holds.

import type { ReactElement } from 'react';
import { assertNever } from '@/core/assert-never';
import { momentWords } from '@/verifier/moment-words';
import type { RecordFacts, Verdict } from '@/verifier/verdict';
import {
  accessWords,
  erasureWords,
  faultCountWords,
  faultWords,
  revisionWords,
  UNCHANGED,
  unknownKeyWords,
  unreadableWords,
  verdictTitle,
  withheldRowWords,
  withheldWords,
} from '@/verifier/words';
import { FingerprintText } from './fingerprint-text';
import { Fact, FactList, VerdictTitle } from './verdict-parts';

export function VerdictView({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const title = verdictTitle(verdict);
  switch (verdict.kind) {
    case 'valid':
      return (
        <>
          <VerdictTitle icon="check" tone="text-contain" title={title} why={UNCHANGED} />
          <Facts facts={verdict.facts} />
        </>
      );
    case 'unknown-key':
      return (
        <>
          <VerdictTitle icon="lock" tone="text-detect-ink" title={title} why={unknownKeyWords(verdict.known)} />
          <Facts facts={verdict.facts} />
        </>
      );
    case 'invalid':
      return (
        <>
          <VerdictTitle icon="warning" tone="text-attack" title={title} why={faultCountWords(verdict.faultCount)} />
          <ul className="mt-4 divide-y divide-line border-line border-t text-sm">
            {verdict.faults.map((fault) => (
              <li key={JSON.stringify(fault)} className="py-2 [overflow-wrap:anywhere]">
                {faultWords(fault)}
              </li>
            ))}
          </ul>
        </>
      );
    case 'unreadable':
      return <VerdictTitle icon="document" tone="text-ink-3" title={title} why={unreadableWords(verdict.reason)} />;
    default:
      return assertNever(verdict);
  }
}

function Facts({ facts }: { readonly facts: RecordFacts }): ReactElement {
  const { incident, exportedBy, exportedAt, withheldCount, erasures, fingerprint } = facts;
  return (
    <FactList>
      <Fact name="Incident">
        {incident.ref}, “<bdi>{incident.title}</bdi>”
      </Fact>
      <Fact name="Exported">
        by {exportedBy.name} on {momentWords(exportedAt)}
      </Fact>
      <Fact name="Revisions">{revisionWords(facts)}</Fact>
      {withheldCount === 0 ? null : <Fact name="Withheld">{withheldWords(facts)}</Fact>}
      {facts.withheldRowCount === 0 ? null : <Fact name="Withheld">{withheldRowWords(facts)}</Fact>}
      {erasures.map((erasure) => (
        <Fact key={erasure.seq} name="Erased">
          {erasureWords(erasure)}
        </Fact>
      ))}
      <Fact name="Access log">{accessWords(facts)}</Fact>
      <Fact name="Sealed with">
        <FingerprintText fingerprint={fingerprint} />
      </Fact>
    </FactList>
  );
}
