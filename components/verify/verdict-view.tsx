// A verdict as counsel reads it: the word for it, why, and what the record holds.

import type { ReactElement, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
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
  withheldWords,
} from '@/verifier/words';
import { FingerprintText } from './fingerprint-text';

export function VerdictView({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const title = verdictTitle(verdict);
  switch (verdict.kind) {
    case 'valid':
      return (
        <>
          <Title icon="check" tone="text-contain" title={title} why={UNCHANGED} />
          <Facts facts={verdict.facts} />
        </>
      );
    case 'unknown-key':
      return (
        <>
          <Title icon="lock" tone="text-detect-ink" title={title} why={unknownKeyWords(verdict.known)} />
          <Facts facts={verdict.facts} />
        </>
      );
    case 'invalid':
      return (
        <>
          <Title icon="warning" tone="text-attack" title={title} why={faultCountWords(verdict.faultCount)} />
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
      return <Title icon="document" tone="text-ink-3" title={title} why={unreadableWords(verdict.reason)} />;
  }
}

interface TitleProps {
  readonly icon: IconName;
  readonly tone: string;
  readonly title: string;
  readonly why: string;
}

const Title = ({ icon, tone, title, why }: TitleProps): ReactElement => (
  <div className="grid grid-cols-[24px_1fr] gap-x-3">
    <Icon name={icon} sizePx={24} className={classNames('mt-px', tone)} />
    <h2 className="font-[640] text-xl tracking-[-0.015em]">{title}</h2>
    <p className="col-start-2 mt-1 max-w-[60ch] text-ink-2">{why}</p>
  </div>
);

function Facts({ facts }: { readonly facts: RecordFacts }): ReactElement {
  const { incident, exportedBy, exportedAt, withheldCount, erasures, fingerprint } = facts;
  return (
    <dl className="mt-5 -mb-2 divide-y divide-line border-line border-t text-sm">
      <Fact name="Incident">
        {incident.ref}, “{incident.title}”
      </Fact>
      <Fact name="Exported">
        by {exportedBy.name} on {momentWords(exportedAt)}
      </Fact>
      <Fact name="Revisions">{revisionWords(facts)}</Fact>
      {withheldCount === 0 ? null : <Fact name="Withheld">{withheldWords(facts)}</Fact>}
      {erasures.map((erasure) => (
        <Fact key={erasure.seq} name="Erased">
          {erasureWords(erasure)}
        </Fact>
      ))}
      <Fact name="Access log">{accessWords(facts)}</Fact>
      <Fact name="Sealed with">
        <FingerprintText fingerprint={fingerprint} />
      </Fact>
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement => (
  <div className="grid grid-cols-[108px_1fr] gap-x-3 py-2 max-sm:grid-cols-1">
    <dt className="text-ink-3">{name}</dt>
    <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
  </div>
);
