// Something that comes later, such as code that is fetched, and what waits for it: told in the order in which it was asked.

export class Arriving<T> {
  private come: T | null = null;
  private isComing = false;
  private waiting: ((value: T) => void)[] = [];

  constructor(private readonly fetching: () => Promise<T>) {}

  /** Null until it has come. */
  get now(): T | null {
    return this.come;
  }

  /** At once where it is there, else once it is. */
  use(ask: (value: T) => void): void {
    if (this.come !== null) ask(this.come);
    else {
      this.waiting.push(ask);
      void this.fetch();
    }
  }

  /** What could not be fetched, without a network say, is fetched again for the next that asks. */
  async fetch(): Promise<void> {
    if (this.come !== null || this.isComing) return;
    this.isComing = true;
    try {
      this.come = await this.fetching();
      for (const ask of this.waiting.splice(0)) ask(this.come);
    } catch {
      this.waiting = [];
    } finally {
      this.isComing = false;
    }
  }
}
