// Whoever wants to hear that something is other than it was: what React subscribes to, outside React.

export class Listeners<Told extends readonly unknown[] = []> {
  private readonly listeners = new Set<(...told: Told) => void>();

  /** Returns how to stop. */
  readonly add = (listener: (...told: Told) => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Whoever comes while the others are told hears of the next time. */
  tell(...told: Told): void {
    for (const listener of [...this.listeners]) listener(...told);
  }
}
