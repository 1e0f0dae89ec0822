import type { Tone } from './dot';

/** One thing that a select, a combo box or a menu offers. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A few quiet words behind the label, such as an offset or an id. */
  readonly note?: string;
  /** What comes to it when it is typed in a menu, where its label begins otherwise: "2". */
  readonly typed?: string;
  /** A dot before the label. */
  readonly tone?: Tone;
  /** Other words that find it, in lower case: "pst los angeles california". */
  readonly keywords?: string;
}
