// Figures with what they counted before, for the document: "approximately 76.6 million accounts, first 40 million".

import type { Figure } from '@/core/incident/figure';
import type { FigureStep } from '@/core/incident/record/figure-history';
import { figureHeadline, figureHedge } from '@/core/incident/sentences/figure-words';
import { dayWords } from './moment-words';
import { citeOf } from './row';

/** What each figure counted, from its first statement on, by figure. */
export type FigureSteps = ReadonlyMap<string, readonly FigureStep[]>;

export interface FigureLine {
  readonly label: string;
  readonly words: string;
  readonly low: number;
  readonly high: number | null;
  readonly unit: string;
  /** Where it is from; empty where that is not for the reader, or nobody said. */
  readonly cite: string;
  readonly steps: readonly CountedStep[];
}

interface CountedStep {
  readonly revision: number;
  readonly entered: string;
  readonly words: string;
  /** Empty where nobody gave one, or not to the reader. */
  readonly reason: string;
}

export const figureLines = (figures: readonly Figure[], steps: FigureSteps, zone: string): readonly FigureLine[] =>
  figures.map((figure) => ({
    label: figure.label,
    words: countWords(figure),
    ...{ low: figure.low, high: figure.high, unit: figure.unit },
    cite: figure.source === null ? '' : citeOf(figure.source),
    steps: (steps.get(figure.id) ?? []).map((step) => ({
      revision: step.seq,
      entered: dayWords(step.at, zone),
      words: countWords(step),
      reason: step.reason,
    })),
  }));

type Counted = Pick<Figure, 'low' | 'high' | 'approximate' | 'unit'> & Partial<Pick<Figure, 'statedAs'>>;

/** The words as given are the figure's last ones, so a step is told without them. */
function countWords({ low, high, approximate, unit, statedAs = '' }: Counted): string {
  const hedge = figureHedge({ approximate, statedAs });
  const before = hedge === 'about' ? 'approximately' : hedge;
  return [before, figureHeadline({ low, high }), unit].filter(Boolean).join(' ');
}
