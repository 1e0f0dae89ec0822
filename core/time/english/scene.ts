// What a sentence is read against: the context, the words as given, and, in a range, the other end.

import type { ParseContext } from '../context';
import type { Instant } from '../instant';

export interface Scene {
  readonly context: ParseContext;
  /** The words as given. */
  readonly text: string;
  /** What left-out years and days are taken from; now, looking back, when null. */
  readonly reference: SceneReference | null;
}

/** Another time that what was left out is taken from. Which day that is depends on whose clock is read. */
export interface SceneReference {
  readonly at: Instant;
  readonly toward: 'past' | 'future';
}
