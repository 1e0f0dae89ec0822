// What whoever imports says of a file, beyond what the file says itself.

import type { Category, Confidence } from '@/core/incident/vocabulary';
import type { ImportField } from './field';
import type { FigureOrder } from './figure-date';

/** What becomes of a row whose time is none: empty, zero, "Not a time". Merged cells of a spreadsheet are those of the row above. */
export const NO_TIME_CHOICES = ['refuse', 'undated', 'above'] as const;
export type NoTimeChoice = (typeof NO_TIME_CHOICES)[number];

/**
 * How 04/05/2023 is read, which can be 4 May or 5 April: as other dates of its column show, as somebody says of the whole file, or
 * not at all.
 */
export const DATE_ORDERS = ['shown', 'month-first', 'day-first', 'refuse'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface ImportChoices {
  /** IANA zone in which times are told, and those without an offset are read unless the format knows better. */
  readonly zone: string;
  /** Whether somebody said so of this file, which holds then whatever its format. */
  readonly isZoneNamed: boolean;
  /** Whether somebody said on which day the file was written, from which "yesterday" counts. */
  readonly isDayNamed: boolean;
  readonly noTime: NoTimeChoice;
  readonly dateOrder: DateOrder;
  /** Where the row says none. */
  readonly category: Category;
  readonly confidence: Confidence;
  /** Whether the description tells the columns that become nothing of an event. */
  readonly keepsColumns: boolean;
  /** What the file is called in each event's source; null where the events shall cite nothing. */
  readonly citedAs: string | null;
}

/** The choices as they hold for a file of a format. */
export interface RowChoices extends ImportChoices {
  /** In which times without an offset are read, as `bareZoneOf` tells it. */
  readonly bareZone: string;
  /** Which figure of its dates comes first, of each field of which it is known. */
  readonly figureOrders: ReadonlyMap<ImportField, FigureOrder>;
  /** Whether a dash stands for words that are missing, as programs write it; in Onset's own files somebody typed it. */
  readonly isDashMissing: boolean;
}
