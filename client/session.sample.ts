// A session for tests: time stands still until somebody moves it, and nothing is random.

import { QueryClient } from '@tanstack/react-query';
import type { IncidentState } from '@/core/incident/record/state';
import { instant } from '@/core/time/instant';
import { catchUp } from './catch-up';
import { incidentKey } from './incident-key';
import { IncidentSession } from './incident-session';
import { outboxKeep } from './outbox/kept-outbox';
import { COMMANDER, type SampleServer, type Weather } from './server.sample';
import { SampleStorage } from './storage.sample';

const INCIDENT_ID = 'incident-1';

export class SampleTab {
  nowMs = 1_673_000_000_000;
  session: IncidentSession;
  private readonly storage = new SampleStorage();
  private readonly queryClient = new QueryClient();
  private timers: { act: () => void; dueMs: number }[] = [];
  private ids = 0;

  constructor(
    readonly server: SampleServer,
    private readonly name = 'tab',
    private readonly weather: Weather = () => 'fair',
  ) {
    this.queryClient.setQueryData(incidentKey(INCIDENT_ID), server.state);
    this.session = this.open();
  }

  /** As after a reload: what was in memory is gone, what was kept is not. */
  reload(): void {
    this.session.stop();
    this.session = this.open();
  }

  title(eventId: string): string | undefined {
    const record = this.session.shown().events.get(eventId);
    return record && record.deletedAt === null ? record.event.title : undefined;
  }

  phases(): readonly string[] {
    return this.session.snapshot().outbox.map(({ phase }) => phase.kind);
  }

  /** Lets everything that can happen now happen. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
  }

  async wait(ms: number): Promise<void> {
    this.nowMs += ms;
    const dueNow = this.timers.filter(({ dueMs }) => dueMs <= this.nowMs);
    this.timers = this.timers.filter(({ dueMs }) => dueMs > this.nowMs);
    for (const { act } of dueNow) act();
    await this.settle();
  }

  /** Reads what others did. */
  async read(): Promise<void> {
    const known = this.base();
    const { state } = await catchUp({ api: this.server.api(), incidentId: INCIDENT_ID }, known, this.now());
    this.queryClient.setQueryData(incidentKey(INCIDENT_ID), state);
  }

  base(): IncidentState {
    const base = this.queryClient.getQueryData<IncidentState>(incidentKey(INCIDENT_ID));
    if (!base) throw new Error('Set on opening');
    return base;
  }

  private now() {
    return instant(this.nowMs * 1_000);
  }

  private open(): IncidentSession {
    const keep = outboxKeep(this.storage, 'outbox');
    const session = new IncidentSession({
      ...{ incidentId: INCIDENT_ID, author: COMMANDER, queryClient: this.queryClient, keep },
      api: this.server.api(this.weather),
      now: () => this.now(),
      random: () => 0,
      newId: () => {
        this.ids += 1;
        return `${this.name}-${this.ids}`;
      },
      later: (act, delayMs) => {
        const timer = { act, dueMs: this.nowMs + delayMs };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((other) => other !== timer);
        };
      },
    });
    session.start();
    return session;
  }
}
