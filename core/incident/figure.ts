// A figure: a counted fact that gets revised (accounts affected: 40 million, later 76.6 million).

import type { Instant } from '@/core/time/instant';
import type { Audience } from './vocabulary';

export interface FigureSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly locator: string;
  readonly quote: string;
}

export interface FigureFields {
  readonly label: string;
  readonly low: number;
  /** At least `low`; null when the figure is a single number. */
  readonly high: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  /** The words as given, such as "about 37 million". */
  readonly statedAs: string;
  readonly source: FigureSource | null;
  readonly audiences: readonly Audience[];
}

/** What a figure says, as opposed to where it comes from and who reads it. */
export const SAID_FIELDS = [
  'label',
  'low',
  'high',
  'unit',
  'approximate',
] as const satisfies readonly (keyof FigureFields)[];

export const saysTheSame = (a: FigureFields, b: FigureFields): boolean =>
  SAID_FIELDS.every((field) => a[field] === b[field]);

export interface Figure extends FigureFields {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
