// The incident itself, without its parts.

import 'server-only';
import type { Incident } from '@/core/incident/incident';
import { database } from '../db/client';
import { findMembership } from '../db/incidents';

/** The incident itself without its parts; null when there is none for this user. */
export async function readIncidentFields(user: { readonly id: string }, ref: string): Promise<Incident | null> {
  const membership = await findMembership(database(), ref, user.id);
  return membership?.incident ?? null;
}
