// What the record says after a revision that somebody holds a document of: the hash of that revision as it stands now,
// and the revisions that came later. For members; to anybody else the incident does not exist.

import { queryOptions } from '@tanstack/react-query';
import type { RevisionOut } from '@/core/contracts/revision';
import type { Api } from '../api';
import { revisionsKey } from '../incident-key';
import { UnreadableIncident } from '../read-incident';
import { readRevisionPage } from './revisions';

export type LaterRevisions =
  /** `hash` is null where the record does not reach the revision. */
  | {
      readonly kind: 'read';
      readonly hash: string | null;
      /** The first thousand. */
      readonly later: readonly RevisionOut[];
      readonly hasMore: boolean;
    }
  | { readonly kind: 'no-member' };

export const laterRevisionsQuery = (api: Api, incidentId: string, revision: number) =>
  queryOptions({
    queryKey: [...revisionsKey(incidentId), 'later', revision],
    queryFn: async ({ signal }): Promise<LaterRevisions> => {
      try {
        const { revisions, nextAfter } = await readRevisionPage({ api, incidentId, signal }, revision - 1);
        const [own, ...later] = revisions;
        const isThere = own?.seq === revision;
        return { kind: 'read', hash: isThere ? own.hash : null, later, hasMore: nextAfter !== null };
      } catch (failure) {
        if (isRefused(failure)) return { kind: 'no-member' };
        throw failure;
      }
    },
    retry: false,
  });

/** Signed out, or no member: which of them, nobody is told. */
const isRefused = (failure: unknown): boolean =>
  failure instanceof UnreadableIncident &&
  failure.failure.kind === 'problem' &&
  [401, 403, 404].includes(failure.failure.status);
