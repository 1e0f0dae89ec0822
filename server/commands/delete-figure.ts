// Deletes a figure. Its row stays, marked, to be restored.

import 'server-only';
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

export interface FigureDeletion {
  readonly ref: string;
  readonly figureId: string;
  readonly precondition: Precondition;
  readonly reason: string | null | undefined;
  readonly once: Once<Outcome<Figure>> | null;
}

export const deleteFigure = (entry: Entry, { ref, figureId, precondition, reason, once }: FigureDeletion) =>
  inIncident(entry, ref, once, async (scene) => {
    const record = await findFigure(await scene.sitting.written(), scene.incident.id, figureId);
    if (record === null) return refuse({ kind: 'not-found' });
    const { id, version } = record.figure;
    const expected = expectedVersion(precondition, version);
    const command = { type: 'figure.delete', figureId: id, expectedVersion: expected, reason } as const;
    return figureOutcome(await appendRevision(scene, command, { ...TOUCHES_NOTHING, figure: record }));
  });
