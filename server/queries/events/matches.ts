// Which events a search and filters let through, by their ids, for a page that has them in outline.

import 'server-only';
import type { MatchQuery } from '@/core/contracts/event-query';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { mayReadEvent } from '@/core/share/redaction';
import { selectedIds } from '../../db/events/events';
import { selectedEventsIn } from '../past/past-parts';
import { readAt } from '../reading';
import { readSelection } from './selection';

export interface Matches {
  /** The number of the revision that they are as of. */
  readonly revision: number;
  /** In order of time, undated last. */
  readonly ids: readonly string[];
}

export const findMatches = (
  user: { readonly id: string },
  ref: string,
  query: MatchQuery,
): Promise<Result<Matches, Refusal>> =>
  readAt(user, ref, query, {
    now: async ({ tx, incident, reader }) => {
      const selection = readSelection(query, incident.zone);
      if (!selection.ok) return selection;
      const found = await selectedIds(tx, incident.id, reader, selection.value);
      const readable = found.filter((event) => mayReadEvent(reader, event));
      return ok({ revision: incident.revision, ids: readable.map(({ id }) => id) });
    },
    past: (state) => {
      const selection = readSelection(query, state.incident.zone);
      if (!selection.ok) return selection;
      const ids = selectedEventsIn(state, selection.value).map(({ id }) => id);
      return ok({ revision: state.incident.revision, ids });
    },
  });
