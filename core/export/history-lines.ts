// How the record came to say what it says, change by change, for the document.

import { type Instant, toRfc3339 } from '@/core/time/instant';
import { stampWords } from './moment-words';

/** One revision as its reader may read it. */
export interface RecordedChange {
  readonly revision: number;
  readonly at: Instant;
  /** "A. Rivera moved “Token stolen” from …"; of what is withheld who and that, and nothing else. */
  readonly sentence: string;
  /** Empty where nobody gave one. */
  readonly reason: string;
}

export interface HistoryLine {
  readonly revision: number;
  /** RFC 3339 */
  readonly at: string;
  readonly when: string;
  readonly words: string;
  readonly reason: string;
}

export const historyLines = (changes: readonly RecordedChange[], zone: string): readonly HistoryLine[] =>
  changes.map(({ revision, at, sentence, reason }) => ({
    ...{ revision, at: toRfc3339(at), when: stampWords(at, zone) },
    ...{ words: sentence, reason },
  }));
