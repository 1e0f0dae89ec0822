// Takes a file of events in while it arrives: reads its rows, holds them against the rules for whoever imports them, and
// stages those that hold, some at a time. Holds no more than these and the rows that were refused.

import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import type { FoundHead } from '@/core/import/found-head';
import type { ImportedRow, RefusedRow } from '@/core/import/imported-row';
import { ImportReading, type ReadingContext, type ReadRows } from '@/core/import/reading';
import type { EventFields } from '@/core/incident/event';
import { ok, type Result, refuse } from '@/core/result';
import { orderedIds } from '../../clock/ordered-ids';
import { type StagingLine, stagedText } from '../../db/imports/staging-line';

const ROWS_AT_ONCE = 500;
/** What waits for the database outlives its youth, and is only looked for again when all memory is looked through. */
const READ_AT_ONCE_BYTES = 8_192;
const MOST_ROWS = 1_000_000;
const MOST_REFUSED = 10_000;
const MOST_REFUSED_LENGTH = 8_000_000;
const PREVIEWED = 20;

export interface StagedFile {
  readonly found: FoundHead;
  readonly count: number;
  readonly refused: readonly RefusedRow[];
  readonly recodedCount: number;
  readonly preview: readonly ImportedRow[];
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface StagingPlace {
  readonly importId: string;
  readonly line: StagingLine;
}

export class ImportStaging {
  private readonly reading: ImportReading;
  private readonly hash = createHash('sha256');
  private readonly nextId = orderedIds();
  private readonly refused: RefusedRow[] = [];
  private refusedLength = 0;
  private readonly preview: ImportedRow[] = [];
  private waiting: string[] = [];
  private underway: Promise<void> = Promise.resolve();
  private count = 0;
  private sizeBytes = 0;
  private refusal: string | null = null;

  /** @param place where the rows go; null where nothing is to be kept */
  constructor(
    private readonly place: StagingPlace | null,
    context: ReadingContext,
  ) {
    this.reading = new ImportReading(context);
  }

  /** Gives the bytes on as they are taken. Ends early where the file is refused as a whole. */
  async *through(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      this.hash.update(piece);
      this.sizeBytes += piece.length;
      await this.takeAll(piece);
      if (this.refusal !== null) return;
      yield piece;
    }
  }

  async end(): Promise<Result<StagedFile, string>> {
    if (this.refusal === null) await this.take(this.reading.end());
    if (this.refusal === null) await this.stage();
    await this.underway;
    const { found } = this.reading;
    if (this.refusal !== null || found === null) return refuse(this.refusal ?? 'The file is empty.');
    return ok({
      found,
      count: this.count,
      refused: this.refused,
      recodedCount: this.reading.recodedCount,
      preview: this.preview,
      sha256: this.hash.digest('hex'),
      sizeBytes: this.sizeBytes,
    });
  }

  private async takeAll(piece: Uint8Array): Promise<void> {
    for (let from = 0; from < piece.length && this.refusal === null; from += READ_AT_ONCE_BYTES) {
      await this.take(this.reading.push(piece.subarray(from, from + READ_AT_ONCE_BYTES)));
      // Rows that are refused wait for nothing, and words that are no time take longest to be told from one.
      await breath();
    }
  }

  private async take(rows: ReadRows): Promise<void> {
    if (!rows.ok) {
      this.refusal = rows.error;
      return;
    }
    for (const row of rows.value) {
      if (row.kind === 'refused') this.refuseRow(row);
      else this.keep(row, row.fields);
      if (this.refusal !== null) return;
      if (this.waiting.length >= ROWS_AT_ONCE) await this.stage();
    }
  }

  private refuseRow(row: RefusedRow): void {
    this.refused.push(row);
    this.refusedLength += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.refused.length <= MOST_REFUSED && this.refusedLength <= MOST_REFUSED_LENGTH) return;
    const [first] = row.faults;
    this.refusal = `More than ${(this.refused.length - 1).toLocaleString('en')} rows would be refused, the last (row ${row.row}) because: ${first?.detail ?? ''} Is it the right file, and are its columns mapped right?`;
  }

  private keep(row: ImportedRow, fields: EventFields): void {
    this.count += 1;
    if (this.count > MOST_ROWS) {
      this.refusal = `An import takes at most ${MOST_ROWS.toLocaleString('en')} rows. Split the file.`;
      return;
    }
    if (this.preview.length < PREVIEWED) this.preview.push(row);
    if (this.place === null) return;
    this.waiting.push(stagedText({ position: this.count, eventId: this.nextId(), fields }));
  }

  /** The next rows are read while the database takes these. */
  private async stage(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    await this.underway;
    if (this.place === null || rows.length === 0) return;
    this.underway = this.place.line.stage(this.place.importId, rows);
    // Whoever waits for it next hears of its failure; nobody may ever wait, where the file is refused.
    this.underway.catch(() => undefined);
  }
}
