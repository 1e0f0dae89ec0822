// Who wants to be woken when something about an incident changes.

import 'server-only';

export class Wakes {
  private readonly byIncident = new Map<string, Set<() => void>>();

  /** @returns ends it */
  add(incidentId: string, wake: () => void): () => void {
    const wakes = this.byIncident.get(incidentId) ?? new Set();
    this.byIncident.set(incidentId, wakes);
    wakes.add(wake);
    return () => {
      wakes.delete(wake);
      // Who ends twice must not take along those who came meanwhile.
      if (wakes.size === 0 && this.byIncident.get(incidentId) === wakes) this.byIncident.delete(incidentId);
    };
  }

  wake(incidentId: string): void {
    for (const wake of this.byIncident.get(incidentId) ?? []) wake();
  }

  wakeEveryone(): void {
    for (const wakes of this.byIncident.values()) for (const wake of wakes) wake();
  }
}
