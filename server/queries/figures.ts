// The figures of an incident, and one of them, as a member may read them at a moment.

import 'server-only';
import type { MomentQuery } from '@/core/contracts/moment-query';
import type { Figure } from '@/core/incident/figure';
import type { FigureRecord } from '@/core/incident/record/record';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import { findFigure, liveFigures } from '../db/figures';
import { figuresIn } from './past/past-parts';
import { found, readAt } from './reading';

export interface FigureList {
  readonly revision: number;
  /** In the order of entry. */
  readonly figures: readonly Figure[];
}

export const listFigures = (
  user: { readonly id: string },
  ref: string,
  moment: MomentQuery,
): Promise<Result<FigureList, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ tx, incident: { id, revision } }) => ok({ revision, figures: await liveFigures(tx, id) }),
    past: (state) => ok({ revision: state.incident.revision, figures: figuresIn(state) }),
  });

export const readFigure = (
  user: { readonly id: string },
  ref: string,
  figureId: string,
  moment: MomentQuery,
): Promise<Result<Figure, Refusal>> =>
  readAt(user, ref, moment, {
    now: async ({ tx, incident }) => found(liveFigure(await findFigure(tx, incident.id, figureId))),
    past: ({ figures }) => found(liveFigure(figures.get(figureId.toLowerCase()) ?? null)),
  });

const liveFigure = (record: FigureRecord | null): Figure | null =>
  record === null || record.deletedAt !== null ? null : record.figure;
