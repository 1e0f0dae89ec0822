'use client';

// Says which event records that a deadline was met: one event, none, or whatever holds the milestone. One revision.

import { useState } from 'react';
import { obligationsQuery, putObligations } from '@/client/deadlines/obligations';
import { draftOf, inputOf, mergeDrafts, type ObligationsDraft } from '@/client/deadlines/obligations-draft';
import { showProblem } from '@/components/ui/toast-queue';
import type { ObligationsOut } from '@/core/contracts/obligations';
import { useSteadyWorkspace } from '../workspace/workspace';

/** An event's id, null for none, and undefined for what its milestones say. */
export type Filing = string | null | undefined;

export interface FilingDeed {
  readonly isPending: boolean;
  /** Whether it was saved. */
  readonly say: (rule: string, filing: Filing) => Promise<boolean>;
}

export function useFiling(): FilingDeed {
  const { queries, incident, announce } = useSteadyWorkspace();
  const [isPending, setPending] = useState(false);
  const put = async (standing: ObligationsOut, wanted: (base: ObligationsDraft) => ObligationsDraft) => {
    const base = draftOf(standing);
    return putObligations(queries, incident.id, inputOf(wanted(base), base), standing.version);
  };
  const say = async (rule: string, filing: Filing): Promise<boolean> => {
    setPending(true);
    let isSaid = false;
    try {
      const standing = await queries.queryClient.fetchQuery(obligationsQuery(queries, incident.id, incident.version));
      const said = (draft: ObligationsDraft) => ({ ...draft, filings: withFiling(draft.filings, rule, filing) });
      const first = await put(standing, said);
      // What others decided about something else does not stand in the way.
      const outcome =
        first.ok || first.error.kind === 'refused' || isContested(standing, first.error.current, said)
          ? first
          : await put(first.error.current, said);
      isSaid = outcome.ok;
      if (outcome.ok) announce('Saved');
      else if (outcome.error.kind === 'stale') showProblem('Somebody else has just said so too. Look again.');
      else showProblem(outcome.error.errors[0]?.detail ?? 'It could not be saved.');
    } catch {
      showProblem('The server did not answer. Try again.');
    }
    setPending(false);
    return isSaid;
  };
  return { isPending, say };
}

function isContested(
  before: ObligationsOut,
  current: ObligationsOut,
  said: (draft: ObligationsDraft) => ObligationsDraft,
): boolean {
  const base = draftOf(before);
  return mergeDrafts(base, said(base), draftOf(current)).conflicts.length > 0;
}

function withFiling(filings: ObligationsDraft['filings'], rule: string, filing: Filing): ObligationsDraft['filings'] {
  const { [rule]: _, ...others } = filings;
  return filing === undefined ? others : { ...others, [rule]: filing };
}
