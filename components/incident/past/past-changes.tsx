'use client';

// What changed between the moment that is shown and the one that it is compared with, in sentences; one that is about an
// event selects it.

import { type ReactElement, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { comparedMoment, WITH_NOW } from '@/client/past/past-moment';
import { Button as ActionButton } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { MomentQuery } from '@/core/contracts/moment-query';
import { type DifferenceSentence, differenceSentences } from '@/core/incident/sentences/difference-sentence';
import { usePage } from '../page-state';
import { PastField } from './past-field';
import { usePast, usePresent } from './past-state';
import { pastWords } from './past-words';

export function PastChanges(): ReactElement | null {
  const { past } = usePast();
  const present = usePresent();
  const { address } = usePage();
  const { zone } = present.incident;
  const comparison = past?.comparison ?? null;
  const sentences = useMemo(
    () => (comparison === null ? [] : differenceSentences(comparison.difference, zone)),
    [comparison, zone],
  );
  const other = comparedMoment(address);
  if (past === null || other === null) return null;
  return (
    <section aria-label="What changed" className="shrink-0 rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b px-3 py-2">
        <h3 className="min-w-0 flex-1 text-sm max-sm:basis-full">
          <b className="font-[620]">{countWords(sentences.length)}</b>
          <span className="text-ink-2">
            {' '}
            between “{pastWords(past.moment, zone)}” and {otherWords(other, zone)}
          </span>
        </h3>
        <OtherMoment />
      </header>
      {comparison === null ? <Skeleton className="m-3 h-4 w-2/3" /> : <Sentences sentences={sentences} />}
    </section>
  );
}

const countWords = (count: number): string =>
  count === 0 ? 'Nothing changed' : count === 1 ? 'One change' : `${count.toLocaleString('en-GB')} changes`;

const otherWords = (other: MomentQuery, zone: string): string =>
  Object.keys(other).length === 0 ? 'now' : `“${pastWords(other, zone)}”`;

function OtherMoment(): ReactElement {
  const { address, changeAddress } = usePage();
  return (
    <>
      {address.compare === WITH_NOW ? null : (
        <ActionButton variant="quiet" onPress={() => changeAddress({ compare: WITH_NOW })}>
          With now
        </ActionButton>
      )}
      <PastField
        label="Compare with another moment"
        placeholder="With another moment"
        takesRevisions={address.asOf !== null}
        onMoment={(compare) => changeAddress({ compare })}
      />
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly DifferenceSentence[] }): ReactElement {
  const { select, selected } = usePage();
  return (
    <ul className="max-h-[190px] overflow-y-auto px-1.5 py-1.5 text-sm empty:hidden">
      {sentences.map(({ key, words, eventId }) => (
        <li key={key} className="[overflow-wrap:anywhere]">
          {eventId === null ? (
            <span className="block px-1.5 py-[3px]">{words}</span>
          ) : (
            <Button
              onPress={() => select(eventId)}
              className={`w-full rounded-sm px-1.5 py-[3px] text-left hover:bg-ink/5 ${selected?.id === eventId ? 'bg-accent/8' : ''}`}
            >
              {words}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
