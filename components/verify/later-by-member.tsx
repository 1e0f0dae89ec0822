'use client';

// What changed in this installation's record since a PDF of it was made, for a member who is signed in.

import { QueryClient, useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { laterRevisionsQuery } from '@/client/history/later-revisions';
import { browserApi } from '@/components/browser/browser-api';
import { RevisionWords } from '@/components/incident/history/revision-words';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Skeleton } from '@/components/ui/skeleton';
import type { DocumentFacts } from '@/verifier/document-verdict';
import { laterWords } from '@/verifier/document-words';
import { LaterList } from './later-list';

export function LaterByMember({ facts }: { readonly facts: DocumentFacts }): ReactElement {
  const [queryClient] = useState(() => new QueryClient());
  const { incident, revision, headHash } = facts;
  const { data, isError, refetch } = useQuery(laterRevisionsQuery(browserApi, incident.id, revision), queryClient);
  if (isError) {
    const again = <Button onPress={() => void refetch()}>Try again</Button>;
    return (
      <Banner tone="problem" inset actions={again}>
        The server could not be asked what changed since.
      </Banner>
    );
  }
  if (data === undefined) return <Skeleton className="h-4 w-2/3" />;
  if (data.kind === 'no-member') return <p className="text-ink-2">{NO_MEMBER}</p>;
  if (data.hash !== headHash)
    return (
      <Banner tone="problem" inset>
        {contradiction(facts)}
      </Banner>
    );
  const { later, hasMore } = data;
  return (
    <>
      <p className="text-ink-2">
        {hasMore
          ? `More than ${later.length.toLocaleString('en-GB')} revisions were made since.`
          : laterWords(later.length)}
      </p>
      <LaterList
        rows={later.map((each) => ({ seq: each.seq, at: each.at, sentence: <RevisionWords revision={each} /> }))}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {later.length === 0 ? null : (
          <ButtonLink href={`/incidents/${incident.ref}?asOf=${revision}&compare=now`}>Compare with now</ButtonLink>
        )}
        <ButtonLink href={`/incidents/${incident.ref}`}>Open the incident</ButtonLink>
      </div>
    </>
  );
}

const NO_MEMBER =
  'Members of this incident read here what changed since. You are signed in as somebody who is none, or the incident is no longer here.';

const contradiction = ({ revision }: DocumentFacts): string =>
  `The record of this installation says otherwise today: its revision ${revision.toLocaleString('en-GB')} is not the one that the PDF is of. The PDF is as it was made, so the record was rewritten or an older one put in its place.`;
