// Onset's own columns of bounds, which count before the words of a time: an export of events comes back as it was.

import { asContracted } from '@/core/contracts/as-contracted';
import type { ApproximateTime } from '@/core/time/approximate-time';
import { fromRfc3339Utc, type Instant } from '@/core/time/instant';
import { approximateTimeSchema } from '@/core/time/json';
import type { ParseContext } from '@/core/time/parse';
import type { ImportField } from './field';
import type { RowCells } from './row-cells';

interface BoundFields {
  readonly earliest: ImportField;
  readonly latest: ImportField;
  readonly best: ImportField;
  readonly precision: ImportField;
  readonly qualifier: ImportField;
}

export const START_BOUNDS: BoundFields = {
  earliest: 'earliest',
  latest: 'latest',
  best: 'best',
  precision: 'precision',
  qualifier: 'qualifier',
};
export const END_BOUNDS: BoundFields = {
  earliest: 'until-earliest',
  latest: 'until-latest',
  best: 'until-best',
  precision: 'until-precision',
  qualifier: 'until-qualifier',
};

/** @returns undefined where the row states no bounds, null where they are no time or there is none to state */
export function readBounds(
  cells: RowCells,
  fields: BoundFields,
  words: ImportField,
  { zone }: ParseContext,
): ApproximateTime | null | undefined {
  if (!cells.has(fields.precision)) return undefined;
  const precision = cells.text(fields.precision);
  const said = cells.text(words);
  // Without a precision nothing was bounded: Onset writes no words then, and a hand may have added some.
  if (precision === '') return said === '' ? null : undefined;
  const bound = (field: ImportField): Instant | number | null => {
    const text = cells.text(field);
    return text === '' ? null : (fromRfc3339Utc(text) ?? Number.NaN);
  };
  const time = asContracted(approximateTimeSchema, {
    earliest: bound(fields.earliest),
    latest: bound(fields.latest),
    best: bound(fields.best),
    precision,
    qualifier: cells.text(fields.qualifier),
    zone,
    statedAs: said === '' ? statedBy(cells, fields) : said,
  });
  if (time.ok) return time.value;
  const [error] = time.error;
  const member = BOUND_NAMES.find((name) => error?.pointer === `/${name}`);
  cells.fault(member === undefined ? fields.precision : fields[member], error?.detail ?? 'Is no time.');
  return null;
}

const BOUND_NAMES = ['earliest', 'latest', 'best', 'precision', 'qualifier'] as const;

const statedBy = (cells: RowCells, { earliest, latest }: BoundFields): string =>
  `${cells.text(earliest) || '..'}/${cells.text(latest) || '..'}`;
