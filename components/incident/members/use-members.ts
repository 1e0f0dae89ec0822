'use client';

// The members of the incident, read when the page has opened and again whenever a revision says that they are others.

import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '@/client/members';
import type { MemberOut } from '@/core/contracts/member';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface Members {
  /** Undefined while they are being read. */
  readonly members: readonly MemberOut[] | undefined;
  readonly isUnreadable: boolean;
  readonly readAgain: () => void;
}

export function useMembers(): Members {
  const { queries, incident } = useSteadyWorkspace();
  const { data, isError, refetch } = useQuery(membersQuery(queries, incident.id), queries.queryClient);
  return { members: data, isUnreadable: isError && data === undefined, readAgain: () => void refetch() };
}
