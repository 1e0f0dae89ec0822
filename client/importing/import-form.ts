// What somebody chooses for an import, and as the query that goes with the file. Columns are known by their place.

import type { ImportField } from '@/core/import/field';
import type { DateOrder, NoTimeChoice } from '@/core/import/import-choices';
import type { Category, Confidence } from '@/core/incident/vocabulary';

/** By the place of the column, from 0, in the order in which they were made; null leaves a column out. */
export type ColumnWishes = ReadonlyMap<number, ImportField | null>;

export interface ImportForm {
  /** IANA zone of times without an offset; null leaves it to what the file is. */
  readonly zone: string | null;
  /** The day on which the file was written, such as 2023-01-05; empty where nobody says. */
  readonly writtenOn: string;
  readonly noTime: NoTimeChoice;
  readonly dateOrder: DateOrder;
  /** Of rows that say none. */
  readonly category: Category;
  readonly confidence: Confidence;
  readonly keepColumns: boolean;
  readonly keepFile: boolean;
  readonly cite: boolean;
  readonly wishes: ColumnWishes;
}

export const newImportForm = (): ImportForm => ({
  zone: null,
  writtenOn: '',
  noTime: 'refuse',
  dateOrder: 'shown',
  category: 'context',
  confidence: 'probable',
  keepColumns: false,
  keepFile: false,
  cite: true,
  wishes: new Map(),
});

/** The last wish of a column counts, and goes last. */
export function withWish(wishes: ColumnWishes, at: number, field: ImportField | null): ColumnWishes {
  const next = new Map(wishes);
  next.delete(at);
  return next.set(at, field);
}

/** What a preview is asked with: nothing in it but what changes how rows are read. */
export const previewQuery = (form: ImportForm): string =>
  `${new URLSearchParams({ ...readingOf(form), dryRun: 'true' })}`;

export interface ImportOrder {
  /** By which it can be asked after, repeated and undone. */
  readonly id: string;
  /** Leaves out the rows that cannot be imported; without it all or nothing. */
  readonly partial: boolean;
  readonly reason: string | null;
}

export function importQuery(form: ImportForm, { id, partial, reason }: ImportOrder): string {
  const query = new URLSearchParams({ ...readingOf(form), id });
  if (partial) query.set('partial', 'true');
  if (form.keepFile) query.set('keepFile', 'true');
  if (reason !== null && reason.trim() !== '') query.set('reason', reason.trim());
  return `${query}`;
}

const readingOf = (form: ImportForm) => {
  const { zone, writtenOn, noTime, dateOrder, category, confidence, cite, keepColumns, wishes } = form;
  return {
    ...(zone !== null && { zone }),
    ...(writtenOn !== '' && { writtenOn }),
    ...{ noTime, dateOrder, category, confidence, cite: String(cite) },
    ...(keepColumns && { keepColumns: 'true' }),
    ...(wishes.size > 0 && { map: [...wishes].map(([at, field]) => `${at + 1}=${field ?? ''}`).join(',') }),
  };
};
