// One line to the server: opens the event stream, passes its news on, and opens it again after the last number whenever
// it breaks, with growing pauses. A line that says nothing for too long counts as broken. Network, timers and randomness
// come from outside.

import { backoffMs } from '../outbox/backoff';
import { type LineStatus, type News, newsOf } from './news';
import { ServerEvents } from './server-events';

export type StreamAnswer =
  | { readonly kind: 'open'; readonly body: ReadableStream<Uint8Array<ArrayBuffer>> }
  | { readonly kind: 'refused'; readonly status: number };

export interface LinePort {
  /** Rejects where the server cannot be reached. */
  readonly open: (after: number, signal: AbortSignal) => Promise<StreamAnswer>;
  readonly random: () => number;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

/** The server says something every 15 s. */
const SILENT_TOO_LONG_MS = 40_000;

export class Line {
  private connection: AbortController | null = null;
  private attempts = 0;
  private cancelTimer: () => void = () => undefined;
  private isWanted = false;

  /** @param after the last number that is known, asked for whenever the stream is opened */
  constructor(
    private readonly port: LinePort,
    private readonly after: () => number,
    private readonly tell: (news: News) => void,
  ) {}

  start(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    this.attempts = 0;
    this.say('connecting');
    void this.connect();
  }

  stop(): void {
    this.isWanted = false;
    this.cancelTimer();
    this.connection?.abort();
    this.connection = null;
  }

  /** The network is gone: what may still seem open is not. */
  lose(): void {
    if (this.isWanted) this.fail('broken');
  }

  /** The network is back, or somebody does not want to wait. */
  hasten(): void {
    if (!this.isWanted || this.connection !== null) return;
    this.attempts = 0;
    this.cancelTimer();
    void this.connect();
  }

  private say(status: LineStatus): void {
    this.tell({ kind: 'status', status });
  }

  private async connect(): Promise<void> {
    const connection = new AbortController();
    this.connection = connection;
    this.watchSilence();
    let status: LineStatus = 'broken';
    try {
      const answer = await this.port.open(this.after(), connection.signal);
      if (answer.kind === 'open') await this.read(answer.body, connection);
      else status = statusOf(answer.status);
    } catch {
      // Whatever broke it, the line is opened again.
    }
    if (this.connection === connection) this.fail(status);
  }

  private async read(body: ReadableStream<Uint8Array<ArrayBuffer>>, connection: AbortController): Promise<void> {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    const events = new ServerEvents();
    for (let isFirst = true; ; isFirst = false) {
      const { done, value } = await reader.read();
      if (done || this.connection !== connection) return;
      this.watchSilence();
      if (isFirst) {
        this.attempts = 0;
        this.say('connected');
      }
      for (const event of events.take(value)) {
        const news = newsOf(event);
        if (news) this.tell(news);
      }
    }
  }

  private fail(status: LineStatus): void {
    this.connection?.abort();
    this.connection = null;
    this.attempts += 1;
    this.say(status);
    this.wait(backoffMs(this.attempts, this.port.random), () => void this.connect());
  }

  private watchSilence(): void {
    this.wait(SILENT_TOO_LONG_MS, () => this.fail('broken'));
  }

  private wait(delayMs: number, act: () => void): void {
    this.cancelTimer();
    this.cancelTimer = this.port.later(act, delayMs);
  }
}

function statusOf(status: number): LineStatus {
  if (status === 401) return 'signed-out';
  return status === 403 || status === 404 ? 'gone' : 'broken';
}
