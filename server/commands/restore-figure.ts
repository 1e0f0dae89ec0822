// Brings a deleted figure back as it was.

import 'server-only';
import type { Figure } from '@/core/incident/figure';
import { refuse } from '@/core/result';
import { findFigure } from '../db/figures';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { figureOutcome, type Outcome } from './writing/outcome';
import { inIncident } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface FigureRestoration {
  readonly ref: string;
  readonly figureId: string;
  readonly reason: string | null | undefined;
  readonly once: Once<Outcome<Figure>> | null;
}

export const restoreFigure = (entry: Entry, { ref, figureId, reason, once }: FigureRestoration) =>
  inIncident(entry, ref, once, async (scene) => {
    const record = await findFigure(await scene.sitting.written(), scene.incident.id, figureId);
    if (record === null) return refuse({ kind: 'not-found' });
    const command = { type: 'figure.restore', figureId: record.figure.id, reason } as const;
    return figureOutcome(await appendRevision(scene, command, { ...TOUCHES_NOTHING, figure: record }));
  });
