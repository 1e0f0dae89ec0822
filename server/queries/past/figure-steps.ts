// What figures counted up to a revision, as far as it is told to the reader.

import 'server-only';
import type { Figure } from '@/core/incident/figure';
import { type FigureStep, figureHistory, isOfFigure } from '@/core/incident/record/figure-history';
import { type LinkReader, mayReadFigureByLink } from '@/core/share/redaction';
import type { Database } from '../../db/connection/client';
import { revisionsOf } from '../../db/record/revisions';
import { figureSubject } from '../../db/record/subject';

/** By figure. */
export async function figureSteps(
  tx: Database,
  incidentId: string,
  figures: readonly Pick<Figure, 'id'>[],
  throughSeq: number,
  isTold?: (figure: Figure) => boolean,
): Promise<ReadonlyMap<string, readonly FigureStep[]>> {
  const steps = new Map<string, readonly FigureStep[]>();
  for (const { id } of figures) {
    const history = await revisionsOf(tx, incidentId, figureSubject(id));
    const entries = history.flatMap(({ revision }) =>
      revision.payload !== null && isOfFigure(revision.payload) && revision.seq <= throughSeq
        ? [{ seq: revision.seq, at: revision.at, payload: revision.payload, reason: revision.reason }]
        : [],
    );
    steps.set(id, figureHistory(entries, isTold));
  }
  return steps;
}

/**
 * What the reader of a link is told. Why a figure was revised is said to all of them in what changed since they looked; the
 * reasons of all its history, from before anybody thought of them, are for counsel.
 */
export async function figureStepsForLink(
  tx: Database,
  incidentId: string,
  figures: readonly Pick<Figure, 'id'>[],
  throughSeq: number,
  reader: LinkReader,
): Promise<ReadonlyMap<string, readonly FigureStep[]>> {
  const told = await figureSteps(tx, incidentId, figures, throughSeq, (figure) => mayReadFigureByLink(reader, figure));
  if (reader.audience === 'counsel') return told;
  return new Map([...told].map(([id, steps]) => [id, steps.map((step) => ({ ...step, reason: '' }))]));
}
