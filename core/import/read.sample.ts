// Reads whole files in tests, in pieces of a given size.

import { instant } from '@/core/time/instant';
import type { ImportChoices } from './import-choices';
import type { ImportedRow } from './imported-row';
import type { MappingWishes } from './mapping';
import { ImportReading } from './reading';

const CHOICES: ImportChoices = {
  zone: 'Europe/Berlin',
  isZoneNamed: true,
  isDayNamed: false,
  noTime: 'refuse',
  dateOrder: 'shown',
  category: 'context',
  confidence: 'probable',
  keepsColumns: false,
  citedAs: null,
};

interface Given {
  readonly choices?: Partial<ImportChoices>;
  readonly wishes?: MappingWishes;
  readonly pieceBytes?: number;
}

export function readAll(file: string | Uint8Array, { choices, wishes = new Map(), pieceBytes = 65_536 }: Given = {}) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  let count = 0;
  const reading = new ImportReading({
    choices: { ...CHOICES, ...choices },
    wishes,
    newId: () => {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    },
    now: instant(1_700_000_000_000_000),
  });
  const rows: ImportedRow[] = [];
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    const read = reading.push(bytes.subarray(from, from + pieceBytes));
    if (!read.ok) return { refusal: read.error, rows, reading };
    rows.push(...read.value);
  }
  const read = reading.end();
  if (!read.ok) return { refusal: read.error, rows, reading };
  return { refusal: null, rows: [...rows, ...read.value], reading };
}

export const eventsIn = (rows: readonly ImportedRow[]) =>
  rows.flatMap((row) => (row.kind === 'event' ? [row.fields] : []));

export const refusalsIn = (rows: readonly ImportedRow[]) =>
  rows.flatMap((row) => (row.kind === 'refused' ? [row] : []));
