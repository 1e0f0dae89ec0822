// Work that is asked for often and done at most so often: one run at a time, a pause after each, and always one more run
// after the last request.

import 'server-only';

export class Paced {
  private isWanted = false;
  private isBusy = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param work must not fail */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly pauseMs: number,
  ) {}

  request(): void {
    this.isWanted = true;
    if (!this.isBusy) void this.run();
  }

  stop(): void {
    this.isWanted = false;
    this.isBusy = true;
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    this.isBusy = true;
    this.isWanted = false;
    await this.work();
    this.timer = setTimeout(() => {
      this.isBusy = false;
      if (this.isWanted) void this.run();
    }, this.pauseMs);
    this.timer.unref();
  }
}
