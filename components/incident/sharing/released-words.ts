// What is released to an audience, in a line: "They read 12 of 14 events, 1 of 2 figures and the summary."

import { counted } from '@/core/incident/sentences/phrase';
import type { ReleaseAudience } from '@/core/share/release-audience';
import { isReleased, type Releasable } from './release-choices';

export interface ReleasedWords {
  /** No event at all. */
  readonly isBare: boolean;
  readonly words: string;
}

export function releasedWords(rows: readonly Releasable[], audience: ReleaseAudience): ReleasedWords {
  const share = (kind: Releasable['of']['kind']): Share => {
    const all = rows.filter((row) => row.of.kind === kind);
    return { all: all.length, released: all.filter((row) => isReleased(row, audience)).length };
  };
  const [events, figures, summary] = [share('event'), share('figure'), share('summary')];
  if (events.released === 0) return { isBare: true, words: bareWords(figures, summary) };
  const parts = [
    `${events.released} of ${counted(events.all, 'event')}`,
    figures.all > 0 && `${figures.released} of ${counted(figures.all, 'figure')}`,
    summary.released > 0 && 'the summary',
  ].filter((part) => part !== false);
  const withheld = isWithheld(summary) ? ' The summary is not released to them.' : '';
  return { isBare: false, words: `They read ${joined(parts)}.${withheld}` };
}

interface Share {
  readonly all: number;
  readonly released: number;
}

/** There is something of the kind, and none of it is released. */
const isWithheld = ({ all, released }: Share): boolean => all > 0 && released === 0;

/** "20 of 25 events, 2 of 3 figures and the summary". */
const joined = (parts: readonly string[]): string => parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');

function bareWords(figures: Share, summary: Share): string {
  const withheld = [isWithheld(summary) && 'the summary', isWithheld(figures) && 'any figure'].filter(Boolean);
  return withheld.length === 0 ? '' : `Nor is ${withheld.join(', nor ')}.`;
}
