// The cells of one row by what they become, and the faults that are found in them. A reader asks for a field, and reports
// what is wrong with it; the fault then names the column that the field came from.

import { isStorable } from '@/core/contracts/text';
import type { Cell } from './cell';
import type { ImportField, Mapping } from './field';
import type { RowFault } from './imported-row';
import { placesOf } from './mapping';

export interface Columns {
  readonly names: readonly string[];
  readonly mapping: Mapping;
  readonly places: ReadonlyMap<ImportField, readonly number[]>;
}

export function columnsOf(names: readonly string[], mapping: Mapping): Columns {
  const fields = new Set(mapping.filter((field) => field !== null));
  return { names, mapping, places: new Map([...fields].map((field) => [field, placesOf(mapping, field)])) };
}

const NONE: readonly number[] = [];

export class RowCells {
  readonly faults: RowFault[] = [];

  /** @param isEmpty what counts as an empty cell */
  constructor(
    private readonly columns: Columns,
    private readonly cells: readonly string[],
    private readonly isEmpty: (cell: string) => boolean,
  ) {}

  has(field: ImportField): boolean {
    return this.columns.places.has(field);
  }

  /** Empty where there is none, or nothing is in it. */
  text(field: ImportField): string {
    const [place] = this.columns.places.get(field) ?? NONE;
    return place === undefined ? '' : this.cellAt(place, field);
  }

  /** What is in the columns of a field that several fill; empty ones are left out. */
  texts(field: ImportField): readonly Cell[] {
    return (this.columns.places.get(field) ?? NONE).flatMap((place) => {
      const text = this.cellAt(place, field);
      return text === '' ? [] : [{ column: this.nameAt(place), text }];
    });
  }

  /** What is in the columns that become nothing. */
  unread(): readonly Cell[] {
    return this.columns.names.flatMap((column, place) => {
      const text = this.columns.mapping[place] === null ? this.cellAt(place, 'description') : '';
      return text === '' || text === '-' ? [] : [{ column, text }];
    });
  }

  /** Of the first column that becomes it; empty where none does. */
  nameOf(field: ImportField): string {
    const [place] = this.columns.places.get(field) ?? NONE;
    return place === undefined ? '' : this.nameAt(place);
  }

  /** @param column which of those that become the field, where it is known */
  fault(field: ImportField, detail: string, column = this.nameOf(field)): void {
    this.faults.push({ column: column === '' ? null : column, detail });
  }

  private nameAt(place: number): string {
    return this.columns.names[place] ?? `${place + 1}`;
  }

  private cellAt(place: number, field: ImportField): string {
    const text = (this.cells[place] ?? '').trim();
    if (this.isEmpty(text)) return '';
    if (!isStorable(text)) {
      this.fault(field, 'Contains a NUL character or half a surrogate pair.', this.nameAt(place));
    }
    return text;
  }
}
