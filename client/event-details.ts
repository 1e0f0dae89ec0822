// Reads the texts of events that are known in outline, once somebody looks at them: a few at a time, each asked for once, what
// was wanted last first. What could not be read is asked for again when it is wanted again.

import type { IncidentEvent } from '@/core/incident/event';

const AT_ONCE = 100;
/** While somebody scrolls, a few more are wanted with every frame: they are gathered, since each answer is felt. */
const GATHERED_MS = 200;
const REQUESTS = 2;
/** Of what was scrolled past long ago nobody waits any more. */
const MOST_WANTED = 400;

export interface DetailsPort {
  readonly read: (ids: readonly string[]) => Promise<readonly IncidentEvent[]>;
  readonly arrived: (events: readonly IncidentEvent[]) => void;
  readonly later: (act: () => void, delayMs: number) => void;
}

export class EventDetails {
  private wanted: readonly string[] = [];
  private readonly asked = new Set<string>();
  private underWay = 0;
  private isGathering = false;

  constructor(private readonly port: DetailsPort) {}

  /** Wants the texts of these before those that were wanted earlier. */
  want(ids: readonly string[]): void {
    const news = ids.filter((id) => !this.asked.has(id));
    if (news.length === 0) return;
    this.wanted = [...new Set([...news, ...this.wanted])].slice(0, MOST_WANTED);
    // All that is drawn in one go is asked for in one go.
    queueMicrotask(() => this.pump());
  }

  private pump(): void {
    while (this.underWay < REQUESTS && this.wanted.length > (this.isGathering ? AT_ONCE - 1 : 0)) {
      const ids = this.wanted.slice(0, AT_ONCE);
      this.wanted = this.wanted.slice(AT_ONCE);
      for (const id of ids) this.asked.add(id);
      this.underWay += 1;
      this.gather();
      void this.fetch(ids);
    }
  }

  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    this.port.later(() => {
      this.isGathering = false;
      this.pump();
    }, GATHERED_MS);
  }

  private async fetch(ids: readonly string[]): Promise<void> {
    try {
      this.port.arrived(await this.port.read(ids));
    } catch {
      // The page says that the server cannot be reached; whoever looks again asks again.
    }
    for (const id of ids) this.asked.delete(id);
    this.underWay -= 1;
    this.pump();
  }
}
