'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { figureEntries, figureRevisionsQuery } from '@/client/history/figure-revisions';
import { figureTarget } from '@/client/outbox/target';
import type { RevisionOut } from '@/core/contracts/revision';
import type { Figure } from '@/core/incident/figure';
import { type FigureStep, figureHistory } from '@/core/incident/record/figure-history';
import { useToldVersion } from '../history/use-told-version';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface FigureRevisions {
  /** Undefined while they are read. */
  readonly revisions: readonly RevisionOut[] | undefined;
  readonly isUnreadable: boolean;
  readonly readAgain: () => void;
  readonly steps: readonly FigureStep[];
}

const NO_STEPS: readonly FigureStep[] = [];

/** What became of a figure; `isWanted` false reads nothing. */
export function useFigureRevisions(figure: Figure, isWanted: boolean): FigureRevisions {
  const { queries, incident } = useSteadyWorkspace();
  const version = useToldVersion(figureTarget(figure.id));
  const query = { ...figureRevisionsQuery(queries, incident.id, figure.id, version), enabled: isWanted && version > 0 };
  const { data, isError, refetch } = useQuery(query, queries.queryClient);
  // An earlier state of the record knows nothing of what came later.
  const revisions = useMemo(() => data?.filter(({ seq }) => seq <= incident.revision), [data, incident.revision]);
  const steps = useMemo(() => (revisions ? figureHistory(figureEntries(revisions)) : NO_STEPS), [revisions]);
  return { revisions, isUnreadable: isError && data === undefined, readAgain: () => void refetch(), steps };
}
