import type { RunPhase } from '@/client/importing/import-run';

/** Whether closing the dialog would leave something unfinished. */
export const isUnderWay = (phase: RunPhase | null): boolean =>
  phase?.kind === 'running' || phase?.kind === 'unclear' || phase?.kind === 'broken';
