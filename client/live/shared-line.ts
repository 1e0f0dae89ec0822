// One line for all tabs of a browser that show the same incident: the tab that holds the lock has it and tells the others
// what it hears; when it closes or dies, the lock passes on to the next at once. Where a browser has no locks or channels
// for tabs, as on plain HTTP, every tab has a line of its own.

import { z } from 'zod';
import { Line, type LinePort } from './line';
import { LatestNews, type News, newsSchema } from './news';

export interface TabChannel {
  post(message: unknown): void;
  listen(hear: (message: unknown) => void): void;
  close(): void;
}

export interface SharedLinePort extends LinePort {
  /** Holds the lock, once it is free, until the signal is aborted; null where the browser has none. */
  readonly hold: ((onHeld: () => void, signal: AbortSignal) => void) | null;
  readonly channel: (() => TabChannel) | null;
}

/** What tabs say to each other: news, or that one has just come and knows none. */
const messageSchema = z.union([newsSchema, z.object({ kind: z.literal('hello') })]);

export class SharedLine {
  private readonly line: Line;
  private readonly latest = new LatestNews();
  private channel: TabChannel | null = null;
  private candidacy: AbortController | null = null;
  private isLeader = false;

  /** @param after the last number that this tab knows */
  constructor(
    private readonly port: SharedLinePort,
    after: () => number,
    private readonly tell: (news: News) => void,
  ) {
    this.line = new Line(port, after, (news) => this.pass(news));
  }

  start(): void {
    if (this.channel !== null) return;
    this.channel = (this.port.hold && this.port.channel?.()) ?? NO_CHANNEL;
    this.channel.listen((message) => this.hear(message));
    this.channel.post({ kind: 'hello' });
  }

  stop(): void {
    this.rest();
    this.channel?.close();
    this.channel = null;
  }

  /** Is ready to have the line. */
  wake(): void {
    if (this.candidacy !== null) return;
    this.candidacy = new AbortController();
    if (this.port.hold && this.port.channel) this.port.hold(() => this.lead(), this.candidacy.signal);
    else this.lead();
  }

  /** Leaves the line to others: nobody looks here. */
  rest(): void {
    this.candidacy?.abort();
    this.candidacy = null;
    if (!this.isLeader) return;
    this.isLeader = false;
    this.line.stop();
    this.pass({ kind: 'status', status: 'resting' });
  }

  lose(): void {
    if (this.isLeader) this.line.lose();
  }

  hasten(): void {
    if (this.isLeader) this.line.hasten();
  }

  private lead(): void {
    this.isLeader = true;
    this.line.start();
  }

  private pass(news: News): void {
    this.latest.note(news);
    this.tell(news);
    this.channel?.post(news);
  }

  private hear(message: unknown): void {
    const read = messageSchema.safeParse(message);
    // Another version of Onset may run in another tab.
    if (!read.success) return;
    if (read.data.kind !== 'hello') this.tell(read.data);
    else if (this.isLeader) for (const news of this.latest.all()) this.channel?.post(news);
  }
}

const NO_CHANNEL: TabChannel = { post: () => undefined, listen: () => undefined, close: () => undefined };
