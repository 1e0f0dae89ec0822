// The connection over which the rows of an import arrive. It writes to the database at once: a statement of the pool is
// sent only when this process next has nothing else to do, and it reads the next rows meanwhile. There are a few: files can
// arrive slowly, and many at a time, and share them then. It holds what is being imported, so that what a process which died
// left behind is told from what another is still at work on.

import 'server-only';
import pg from 'pg';
import type { EventFields } from '@/core/incident/event';
import { canonicalJson } from '@/core/incident/record/jcs';
import { newSalt } from '../../auth/secret-code';
import { environment } from '../../env/environment';

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

const KEY = 'hashtextextended($1, 0)';

const MOST_LINES = 4;
const lines = new Set<StagingLine>();
/** Of this process, whose imports can share a line, to which Postgres gives the same lock twice. */
const held = new Set<string>();

export class StagingLine {
  private readonly client: pg.Client;
  private readonly connected: Promise<unknown>;
  private importCount = 0;
  private isCut = false;

  private constructor() {
    this.client = new pg.Client({
      connectionString: environment().ONSET_APP_DATABASE_URL,
      application_name: 'onset import',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
    });
    // Whatever is asked over a line that broke off fails by itself; nobody else is to share it.
    this.client.on('error', () => {
      this.isCut = true;
      lines.delete(this);
    });
    this.connected = this.client.connect();
    lines.add(this);
  }

  /** For one import, which closes it. */
  static async open(): Promise<StagingLine> {
    const [idlest] = [...lines].sort((a, b) => a.importCount - b.importCount);
    const line = idlest === undefined || lines.size < MOST_LINES ? new StagingLine() : idlest;
    line.importCount += 1;
    try {
      await line.connected;
    } catch (error) {
      await line.close();
      throw error;
    }
    return line;
  }

  /** False where somebody is at work on it, in this process or another. Until it is let go, or the line breaks. */
  async hold(importId: string): Promise<boolean> {
    if (held.has(importId)) return false;
    held.add(importId);
    try {
      const { rows } = await this.client.query(`SELECT pg_try_advisory_lock(${KEY}) AS "isOurs"`, [importId]);
      if (rows[0]?.isOurs !== true) held.delete(importId);
    } catch (error) {
      held.delete(importId);
      throw error;
    }
    return held.has(importId);
  }

  /**
   * That nobody else can have begun anew, until now, with what this line holds. Throws where it broke, also unheard: the lock goes
   * with Postgres' end of the line, so that end is asked.
   */
  async confirm(): Promise<void> {
    await this.client.query('SELECT 1');
  }

  async letGo(importId: string): Promise<void> {
    held.delete(importId);
    if (!this.isCut) await this.client.query(`SELECT pg_advisory_unlock(${KEY})`, [importId]).catch(() => undefined);
  }

  /** In turn with the rows of others. */
  async stage(importId: string, texts: readonly string[]): Promise<void> {
    await this.client.query({
      name: 'stage',
      text: 'SELECT stage_import_rows($1::uuid, $2::json)',
      values: [importId, `[${texts.join(',')}]`],
    });
  }

  async close(): Promise<void> {
    this.importCount -= 1;
    if (this.importCount > 0) return;
    lines.delete(this);
    await this.client.end().catch(() => undefined);
  }
}
