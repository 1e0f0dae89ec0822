// What a sentence is read against: the context, the words as given, and, in a range, the other end.

import type { ParseContext, SceneReference } from '../context';

export interface Scene {
  readonly context: ParseContext;
  /** The words as given. */
  readonly text: string;
  /** What left-out years and days are taken from; now, looking back, when null. */
  readonly reference: SceneReference | null;
}
