// Revises the given fields of a figure. What it said before stays in the revisions.

import 'server-only';
import { type FigurePatch, readChangedFigure } from '@/core/contracts/figure';
import type { Figure } from '@/core/incident/figure';
import { refuse } from '@/core/result';
import { findFigure } from '../db/figures';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { figureOutcome, type Outcome } from './writing/outcome';
import { expectedVersion, type Precondition } from './writing/precondition';
import { inIncident } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface FigureChange {
  readonly ref: string;
  readonly figureId: string;
  readonly patch: FigurePatch;
  readonly precondition: Precondition;
  readonly once: Once<Outcome<Figure>> | null;
}

export const changeFigure = (entry: Entry, { ref, figureId, patch, precondition, once }: FigureChange) =>
  inIncident(entry, ref, once, async (scene) => {
    const record = await findFigure(await scene.sitting.written(), scene.incident.id, figureId);
    if (record === null) return refuse({ kind: 'not-found' });
    const command = {
      type: 'figure.change',
      figureId: record.figure.id,
      expectedVersion: expectedVersion(precondition, record.figure.version),
      changes: readChangedFigure(patch),
      reason: patch.reason,
    } as const;
    return figureOutcome(await appendRevision(scene, command, { ...TOUCHES_NOTHING, figure: record }));
  });
