// The table of figures.

import 'server-only';
import type { Figure } from '@/core/incident/figure';
import type { FigureRecord } from '@/core/incident/record/record';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { type Figure as FigureRow, Prisma } from '@/prisma/generated/client';
import type { Database } from './connection/client';
import { instantOf } from './events/time-columns';
import { figureSourceSchema, someOf } from './stored-words';
import { isUuid } from './uuid';

/** Deleted ones too. Any text may be asked for: what is no id is nobody's. */
export async function findFigure(db: Database, incidentId: string, id: string): Promise<FigureRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db.figure.findUnique({ where: { incidentId_id: { incidentId, id } } });
  return row && figureRecordOf(row);
}

/** In the order of entry. */
export async function liveFigures(db: Database, incidentId: string): Promise<readonly Figure[]> {
  const rows = await db.figure.findMany({
    where: { incidentId, deletedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => figureRecordOf(row).figure);
}

export async function insertFigure(db: Database, incidentId: string, record: FigureRecord): Promise<void> {
  await db.figure.createMany({ data: [{ incidentId, id: record.figure.id, ...figureColumnsOf(record) }] });
}

export async function updateFigure(db: Database, incidentId: string, record: FigureRecord): Promise<void> {
  await db.figure.updateMany({ where: { incidentId, id: record.figure.id }, data: figureColumnsOf(record) });
}

function figureRecordOf(row: FigureRow): FigureRecord {
  const { id, version, label, low, high, unit, approximate, statedAs } = row;
  const figure: Figure = {
    id,
    version,
    label,
    low,
    high,
    unit,
    approximate,
    statedAs,
    source: row.source === null ? null : figureSourceSchema.parse(row.source),
    audiences: someOf(AUDIENCES, row.audiences),
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  };
  return { figure, deletedAt: row.deletedAt === null ? null : instantOf(row.deletedAt) };
}

const figureColumnsOf = ({ figure, deletedAt }: FigureRecord) => ({
  version: figure.version,
  label: figure.label,
  low: figure.low,
  high: figure.high,
  unit: figure.unit,
  approximate: figure.approximate,
  statedAs: figure.statedAs,
  source: figure.source ? { ...figure.source } : Prisma.DbNull,
  audiences: [...figure.audiences],
  createdAt: BigInt(figure.createdAt),
  updatedAt: BigInt(figure.updatedAt),
  deletedAt: deletedAt === null ? null : BigInt(deletedAt),
});
