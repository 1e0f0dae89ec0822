// Adds a figure.

import 'server-only';
import { type FigureInput, readNewFigure } from '@/core/contracts/figure';
import type { Figure } from '@/core/incident/figure';
import { newId } from '../clock/clock';
import { findFigure } from '../db/figures';
import { appendRevision } from './append-revision';
import type { Entry } from './entry';
import type { Once } from './once';
import { figureOutcome, type Outcome } from './outcome';
import { inIncident } from './scene';
import { TOUCHES_NOTHING } from './touched';

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
