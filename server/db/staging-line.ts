// The connection over which the rows of one import arrive. It writes to the database at once: a statement of the pool is
// sent only when this process next has nothing else to do, and it reads the next rows meanwhile.

import 'server-only';
import pg from 'pg';
import type { EventFields } from '@/core/incident/event';
import { canonicalJson } from '@/core/incident/jcs';
import { newSalt } from '../auth/secret-code';
import { environment } from '../env/environment';

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 60_000;

export interface StagedRow {
  /** From 1, in the order of the file. */
  readonly position: number;
  readonly eventId: string;
  readonly fields: EventFields;
}

/** A row as the database takes it: text at once, so that nothing else of it waits. */
export const stagedText = ({ position, ...row }: StagedRow): string =>
  `{"position":${position},"eventId":"${row.eventId}","payload":${JSON.stringify(canonicalJson(row))},"salt":"${newSalt()}"}`;

export class StagingLine {
  private constructor(private readonly client: pg.Client) {}

  static async open(): Promise<StagingLine> {
    const client = new pg.Client({
      connectionString: environment().ONSET_APP_DATABASE_URL,
      application_name: 'onset import',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    // Whatever is asked over a line that broke off fails by itself.
    client.on('error', () => undefined);
    await client.connect();
    return new StagingLine(client);
  }

  async stage(importId: string, texts: readonly string[]): Promise<void> {
    await this.client.query({
      name: 'stage',
      text: 'SELECT stage_import_rows($1::uuid, $2::json)',
      values: [importId, `[${texts.join(',')}]`],
    });
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
