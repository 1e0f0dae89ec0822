// A connection of its own that listens to channels of the database. Lost, it comes again with growing pauses; what was
// said meanwhile is gone, so whoever listens is told of every new beginning and asks for themselves what they missed.

import 'server-only';
import pg from 'pg';
import { log } from '../log/log';

export interface ListenerPort {
  readonly connectionString: string;
  readonly channels: readonly string[];
  readonly onNotice: (channel: string, payload: string) => void;
  /** From now on notices come. A failure counts as one of the connection. */
  readonly onListening: () => Promise<void>;
}

const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const CONNECT_WITHIN_MS = 5_000;
/** A connection can die without a word, where a network forgets it: asking shows. */
const ASK_EVERY_MS = 20_000;
const ANSWER_WITHIN_MS = 5_000;

export class Listener {
  private client: pg.Client | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private isStopped = false;

  constructor(private readonly port: ListenerPort) {}

  start(): void {
    void this.connect();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
    this.client = null;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.port.connectionString,
      application_name: 'onset live',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ channel, payload = '' }) => this.port.onNotice(channel, payload));
    client.on('error', (error) => this.lose(client, error));
    client.on('end', () => this.lose(client, null));
    try {
      await client.connect();
      for (const channel of this.port.channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      await this.port.onListening();
      if (this.failures > 0) log.info('listening again', { failures: this.failures });
      this.failures = 0;
      this.askLater(client);
    } catch (error) {
      this.lose(client, error);
    }
  }

  private askLater(client: pg.Client): void {
    if (this.client !== client) return;
    this.timer = setTimeout(() => {
      client.query('SELECT').then(
        () => this.askLater(client),
        (error) => this.lose(client, error),
      );
    }, ASK_EVERY_MS);
    this.timer.unref();
  }

  /** Told once or more of the same connection; only the first time counts. */
  private lose(client: pg.Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    clearTimeout(this.timer);
    void client.end().catch(() => undefined);
    if (this.isStopped) return;
    this.failures += 1;
    if (this.failures === 1) log.warn('not listening', { error: error instanceof Error ? error.name : 'closed' });
    const pauseMs = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** (this.failures - 1));
    this.timer = setTimeout(() => void this.connect(), pauseMs);
    this.timer.unref();
  }
}
