// What is released to an audience, in a line: "Released: 12 of 14 events, 1 of 2 figures and the summary."

import { isReleased, type Releasable, type ReleaseAudience } from './release-choices';

export interface ReleasedWords {
  /** No event at all. */
  readonly isBare: boolean;
  readonly words: string;
}

export function releasedWords(rows: readonly Releasable[], audience: ReleaseAudience): ReleasedWords {
  const of = (kind: Releasable['of']['kind']) => rows.filter((row) => row.of.kind === kind);
  const released = (kind: Releasable['of']['kind']) => of(kind).filter((row) => isReleased(row, audience)).length;
  const [events, figures, summary] = [released('event'), released('figure'), released('summary')];
  if (events === 0) return { isBare: true, words: bareWords(figures, summary > 0) };
  const parts = [`${events} of ${of('event').length} events`, figureWords(figures, of('figure').length)].filter(
    Boolean,
  );
  const withheld = summary > 0 ? '' : ' The summary is not released to them.';
  return {
    isBare: false,
    words: `Released: ${[...parts, ...(summary > 0 ? ['the summary'] : [])].join(', ')}.${withheld}`,
  };
}

const figureWords = (released: number, all: number): string => (all === 0 ? '' : `${released} of ${all} figures`);

function bareWords(figures: number, hasSummary: boolean): string {
  const withheld = [...(hasSummary ? [] : ['the summary']), ...(figures > 0 ? [] : ['any figure'])];
  return withheld.length === 0 ? '' : `Nor is ${withheld.join(', nor ')}.`;
}
