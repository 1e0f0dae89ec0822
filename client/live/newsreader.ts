// Reads what came since whenever a number is heard that is higher than the known one: one reading at a time, and another
// as long as something is lacking. A reading that brought nothing on is tried again with growing pauses.

import { backoffMs } from '../outbox/backoff';

export interface NewsreaderPort {
  /** The number of the last revision that is known. */
  readonly known: () => number;
  /** Reads what is lacking; resolves whether or not it could. */
  readonly read: () => Promise<unknown>;
  /** Resolves once what is being sent from here has been answered, or soon after: that answer may be all the news. */
  readonly quiet: () => Promise<void>;
  readonly random: () => number;
  readonly later: (act: () => void, delayMs: number) => () => void;
}

export class Newsreader {
  private head = 0;
  private isReading = false;
  private cancelTimer: () => void = () => undefined;

  constructor(private readonly port: NewsreaderPort) {}

  hear(seq: number): void {
    this.head = Math.max(this.head, seq);
    if (!this.isReading) void this.catchUp(0);
  }

  stop(): void {
    this.head = 0;
    this.cancelTimer();
  }

  private async catchUp(failures: number): Promise<void> {
    this.cancelTimer();
    this.isReading = true;
    let failed = failures;
    try {
      while (failed <= failures && this.lacks()) {
        await this.port.quiet();
        const before = this.port.known();
        if (this.lacks()) await this.port.read();
        failed = this.port.known() > before || !this.lacks() ? 0 : failed + 1;
      }
    } finally {
      this.isReading = false;
    }
    if (this.lacks())
      this.cancelTimer = this.port.later(() => void this.catchUp(failed), backoffMs(failed, this.port.random));
  }

  private lacks(): boolean {
    return this.port.known() < this.head;
  }
}
