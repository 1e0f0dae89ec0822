// Everything live in this process: one connection that listens to the database, and the incidents that somebody watches
// here. Whatever is written by any process reaches every watcher in each of them.

import 'server-only';
import { ACCESS_CHANNEL } from '../db/access/access-notice';
import { database } from '../db/connection/client';
import { headsOf } from '../db/incidents';
import { PRESENCE_CHANNEL, presencesIn } from '../db/presences';
import { REVISION_CHANNEL } from '../db/record/revisions';
import { SHARE_CHANNEL } from '../db/sharing/share-links';
import { environment } from '../env/environment';
import { log } from '../log/log';
import { Listener } from './listener';
import { readPerson, readPointer, readRevisionNotice } from './notice';
import { Paced } from './paced';
import { Wakes } from './wakes';
import { WatchedIncident } from './watched-incident';

/** People who come and go, or walk through a list, are told of together. */
const PRESENCE_EVERY_MS = 200;
/** So that whoever left without a word is missed. */
const PRESENCE_AGAIN_MS = 10_000;

/** One watcher's hold on an incident. */
export interface Watch {
  readonly incident: WatchedIncident;
  stop(): void;
}

export class Live {
  private readonly watched = new Map<string, WatchedIncident>();
  /** Whoever shows an incident behind a share link. */
  private readonly shares = new Wakes();
  /** Whoever reads on as a user. */
  private readonly readers = new Wakes();
  private readonly stale = new Set<string>();
  private readonly reading = new Paced(() => this.readPresences(), PRESENCE_EVERY_MS);
  private readonly again: ReturnType<typeof setInterval>;
  private readonly listener: Listener;
  private closed = false;

  constructor(connectionString: string) {
    this.listener = new Listener({
      connectionString,
      channels: [REVISION_CHANNEL, PRESENCE_CHANNEL, SHARE_CHANNEL, ACCESS_CHANNEL],
      onNotice: (channel, payload) => this.hear(channel, payload),
      onListening: () => this.askAgain(),
    });
    this.listener.start();
    this.again = setInterval(() => this.readAllPresences(), PRESENCE_AGAIN_MS);
    this.again.unref();
  }

  /** @param wake called whenever there is news; it must return at once */
  watch(incidentId: string, wake: () => void): Watch {
    const incident = this.watched.get(incidentId) ?? new WatchedIncident();
    this.watched.set(incidentId, incident);
    incident.add(wake);
    this.stale.add(incidentId);
    this.reading.request();
    const stop = () => {
      incident.remove(wake);
      // Who stops twice must not take along those who came meanwhile.
      if (!incident.isWatched && this.watched.get(incidentId) === incident) this.watched.delete(incidentId);
    };
    return { incident, stop };
  }

  /**
   * Whenever a link of the incident, what is released of it, or the incident itself has changed.
   * @param wake must return at once
   * @returns ends it
   */
  watchShares(incidentId: string, wake: () => void): () => void {
    return this.shares.add(incidentId, wake);
  }

  /**
   * Whenever the user may do more or less than before, and whenever that may have been missed.
   * @param wake must return at once
   * @returns ends it
   */
  watchAccess(userId: string, wake: () => void): () => void {
    return this.readers.add(userId, wake);
  }

  /** How many watch in this process. */
  get watcherCount(): number {
    return [...this.watched.values()].reduce((sum, { watcherCount }) => sum + watcherCount, 0);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** Ends every stream: they end by themselves as soon as they are woken. */
  async close(): Promise<void> {
    this.closed = true;
    for (const incident of this.watched.values()) incident.wakeAll();
    this.shares.wakeEveryone();
    clearInterval(this.again);
    this.reading.stop();
    await this.listener.stop();
  }

  private hear(channel: string, payload: string): void {
    try {
      if (channel === PRESENCE_CHANNEL) this.hearPresence(readPointer(payload).incidentId);
      else if (channel === ACCESS_CHANNEL) this.readers.wake(readPerson(payload).userId);
      else if (channel === SHARE_CHANNEL) this.shares.wake(readPointer(payload).incidentId);
      else this.hearRevision(readRevisionNotice(payload));
    } catch (error) {
      log.error('notice not understood', error, { channel });
    }
  }

  private hearRevision({ incidentId, seq }: ReturnType<typeof readRevisionNotice>): void {
    this.watched.get(incidentId)?.reach(seq);
    // What was withdrawn or privileged by it is gone from what is shared at once.
    this.shares.wake(incidentId);
  }

  private hearPresence(incidentId: string): void {
    if (!this.watched.has(incidentId)) return;
    this.stale.add(incidentId);
    this.reading.request();
  }

  /** Nothing was heard while nobody listened. */
  private async askAgain(): Promise<void> {
    this.shares.wakeEveryone();
    this.readers.wakeEveryone();
    if (this.watched.size === 0) return;
    const heads = await headsOf(database(), [...this.watched.keys()]);
    for (const { id, revision } of heads) this.watched.get(id)?.reach(revision);
    this.readAllPresences();
  }

  private readAllPresences(): void {
    for (const incidentId of this.watched.keys()) this.stale.add(incidentId);
    if (this.stale.size > 0) this.reading.request();
  }

  private async readPresences(): Promise<void> {
    const ids = [...this.stale].filter((id) => this.watched.has(id));
    this.stale.clear();
    if (ids.length === 0) return;
    try {
      const presences = await presencesIn(database(), ids);
      for (const id of ids) this.watched.get(id)?.show(presences.filter(({ incidentId }) => incidentId === id));
    } catch (error) {
      // The next round tells; who is there now is no reason to fail.
      log.warn('presences not read', { error: error instanceof Error ? error.name : 'unknown' });
    }
  }
}

// Next's development server evaluates modules again after every edit; the one connection must survive that.
const kept = globalThis as { onsetLive?: Live };

export function live(): Live {
  kept.onsetLive ??= opened();
  return kept.onsetLive;
}

/** A server that is told to end waits for its answers, and streams have no end of their own. */
function opened(): Live {
  const made = new Live(environment().ONSET_APP_DATABASE_URL);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void made.close());
  return made;
}

/** For tests, which otherwise would not end. */
export async function closeLive(): Promise<void> {
  await kept.onsetLive?.close();
  kept.onsetLive = undefined;
}
