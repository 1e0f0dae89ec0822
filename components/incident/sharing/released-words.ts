// What is released to an audience, in a line: "They read 12 of 14 events, 1 of 2 figures and the summary."

import { counted } from './link-words';
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
  const parts = [`${events} of ${counted(of('event').length, 'event')}`, figureWords(figures, of('figure').length)];
  const said = [...parts, summary > 0 ? 'the summary' : ''].filter((part) => part !== '');
  const withheld = summary > 0 ? '' : ' The summary is not released to them.';
  return { isBare: false, words: `They read ${joined(said)}.${withheld}` };
}

/** "20 of 25 events, 2 of 3 figures and the summary". */
const joined = (parts: readonly string[]): string => parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');

const figureWords = (released: number, all: number): string =>
  all === 0 ? '' : `${released} of ${counted(all, 'figure')}`;

function bareWords(figures: number, hasSummary: boolean): string {
  const withheld = [...(hasSummary ? [] : ['the summary']), ...(figures > 0 ? [] : ['any figure'])];
  return withheld.length === 0 ? '' : `Nor is ${withheld.join(', nor ')}.`;
}
