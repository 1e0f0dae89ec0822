// Who wants to be woken when something about an incident, or a user, changes.

import 'server-only';

export class Wakes {
  private readonly bySubject = new Map<string, Set<() => void>>();

  /** @returns ends it */
  add(subjectId: string, wake: () => void): () => void {
    const wakes = this.bySubject.get(subjectId) ?? new Set();
    this.bySubject.set(subjectId, wakes);
    wakes.add(wake);
    return () => {
      wakes.delete(wake);
      // Who ends twice must not take along those who came meanwhile.
      if (wakes.size === 0 && this.bySubject.get(subjectId) === wakes) this.bySubject.delete(subjectId);
    };
  }

  wake(subjectId: string): void {
    for (const wake of this.bySubject.get(subjectId) ?? []) wake();
  }

  wakeEveryone(): void {
    for (const wakes of this.bySubject.values()) for (const wake of wakes) wake();
  }
}
