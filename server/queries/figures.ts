// The figures of an incident, and one of them, as a member may read them.

import 'server-only';
import type { Figure } from '@/core/incident/figure';
import { database, inSnapshot } from '../db/client';
import { findFigure, liveFigures } from '../db/figures';
import { findMembership } from '../db/incidents';

export interface FigureList {
  readonly revision: number;
  /** In the order of entry. */
  readonly figures: readonly Figure[];
}

/** Null when there is no such incident for this user. */
export const listFigures = (user: { readonly id: string }, ref: string): Promise<FigureList | null> =>
  inSnapshot(async (tx) => {
    const membership = await findMembership(tx, ref, user.id);
    if (membership === null) return null;
    const { id, revision } = membership.incident;
    return { revision, figures: await liveFigures(tx, id) };
  });

/** Null where there is none for this user, or it is deleted. */
export async function readFigure(user: { readonly id: string }, ref: string, figureId: string): Promise<Figure | null> {
  const membership = await findMembership(database(), ref, user.id);
  if (membership === null) return null;
  const record = await findFigure(database(), membership.incident.id, figureId);
  return record === null || record.deletedAt !== null ? null : record.figure;
}
