// The incident itself, without its parts, as a member may read it at a moment.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { Incident } from '@/core/incident/incident';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { readAt } from './reading';

export const readIncidentFields = (
  user: { readonly id: string },
  ref: string,
  moment: MomentQuery,
): Promise<Result<Incident, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ incident }) => ok(incident),
    past: ({ incident }) => ok(incident),
  });
