// What this process knows of an incident that somebody watches: the number of its last revision, and who is there. Keeps
// the latest of each and nothing of the way there, so that a slow watcher costs no memory.

import 'server-only';
import type { StoredPresence } from '../db/presences';

export class WatchedIncident {
  head = 0;
  presences: readonly StoredPresence[] = [];
  private readonly wakes = new Set<() => void>();

  get isWatched(): boolean {
    return this.wakes.size > 0;
  }

  get watcherCount(): number {
    return this.wakes.size;
  }

  add(wake: () => void): void {
    this.wakes.add(wake);
  }

  remove(wake: () => void): void {
    this.wakes.delete(wake);
  }

  /** Numbers only ever grow; an older one that comes late is no news. */
  reach(head: number): void {
    if (head <= this.head) return;
    this.head = head;
    this.wakeAll();
  }

  show(presences: readonly StoredPresence[]): void {
    if (this.presences.length === 0 && presences.length === 0) return;
    this.presences = presences;
    this.wakeAll();
  }

  wakeAll(): void {
    for (const wake of this.wakes) wake();
  }
}
