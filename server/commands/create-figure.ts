// Adds a figure.

import 'server-only';
import { type FigureInput, readNewFigure } from '@/core/contracts/figure';
import type { Figure } from '@/core/incident/figure';
import { newId } from '../clock/clock';
import { findFigure } from '../db/figures';
import { appendRevision } from './writing/append-revision';
import type { Entry } from './writing/entry';
import type { Once } from './writing/once';
import { figureOutcome, type Outcome } from './writing/outcome';
import { inIncident } from './writing/scene';
import { TOUCHES_NOTHING } from './writing/touched';

export interface NewFigure {
  readonly ref: string;
  readonly input: FigureInput;
  readonly once: Once<Outcome<Figure>> | null;
}

export const createFigure = (entry: Entry, { ref, input, once }: NewFigure) =>
  inIncident(entry, ref, once, async (scene) => {
    const figureId = input.id ?? newId();
    const figure =
      input.id === undefined ? null : await findFigure(await scene.sitting.written(), scene.incident.id, figureId);
    const command = { type: 'figure.create', figureId, fields: readNewFigure(input), reason: input.reason } as const;
    return figureOutcome(await appendRevision(scene, command, { ...TOUCHES_NOTHING, figure }));
  });
