'use client';

// Who changed last what one of one's own changes is contested over, and when.

import { useQuery } from '@tanstack/react-query';
import { targetRecordQuery } from '@/client/history/record-pages';
import { momentWords } from '@/client/moment-words';
import { type Change, changeTarget } from '@/client/outbox/change';
import { instantFromOut } from '@/core/contracts/time-from-out';
import { useSteadyWorkspace } from '../workspace/workspace';
import { lastToChange } from './conflict-words';

/** Somebody, until the record has told. The name is null for oneself elsewhere. */
export interface OtherAuthor {
  readonly name: string | null;
  readonly when: string | null;
}

export function useOtherAuthor(change: Change): OtherAuthor {
  const { queries, incident, author } = useSteadyWorkspace();
  const { command } = change;
  const fields = 'changes' in command ? Object.keys(command.changes) : null;
  const query = targetRecordQuery(queries, incident.id, changeTarget(change), incident.revision);
  const { data } = useQuery(query, queries.queryClient);
  const revision = data && lastToChange(data, fields);
  if (!revision) return { name: 'somebody else', when: null };
  const name = revision.actor.id === author.actor.id ? null : revision.actor.name;
  return { name, when: momentWords(instantFromOut(revision.at), incident.zone) };
}
