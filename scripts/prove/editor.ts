// A scripted editor: one tab of a browser with the client's own session in it, over a network of its own. Its time runs
// faster than the world's, so that pauses between attempts cost little.
import { setTimeout as pause } from 'node:timers/promises';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { type Api, apiOver } from '@/client/api';
import { incidentQuery } from '@/client/incident-queries';
import { IncidentSession } from '@/client/incident-session';
import { type Change, isFailed } from '@/client/outbox/change';
import { outboxKeep } from '@/client/outbox/kept-outbox';
import { SampleStorage } from '@/client/storage.sample';
import type { Author } from '@/core/incident/deciding/decision';
import { type IncidentState, liveEvents, liveFigures } from '@/core/incident/record/state';
import { instantFromMs } from '@/core/time/instant';
import { type Dice, randomEdit } from './random-edit';
import type { Weather } from './weather';

const AUTHOR: Author = { actor: { id: 'editor', name: 'Editor' }, role: 'commander' };
const TIMES_FASTER = 40;
const MOST_UNSENT = 5;
const RELOADS = 0.005;
const READS = 0.1;
const INSISTS = 0.5;

/** What is known of one edit, by its token. */
export interface Edit {
  /** What its author saw of the touched fields each time that they decided to make it. */
  readonly seen: object[];
  /** As they were acknowledged; more than one where it was parted. */
  readonly settled: Change[];
}

interface Reading {
  readonly end: () => void;
  readonly again: () => Promise<{ readonly data: IncidentState | undefined; readonly error: Error | null }>;
}

export class Editor {
  readonly edits = new Map<string, Edit>();
  private readonly queryClient = new QueryClient();
  private readonly storage = new SampleStorage();
  private readonly reading: Reading;
  private readonly clock = { beganMs: Date.now(), zeroMs: performance.now() };
  private session: { readonly live: IncidentSession; readonly end: () => void };

  constructor(
    private readonly name: string,
    start: IncidentState,
    private readonly weather: Weather,
    private readonly dice: Dice,
  ) {
    this.reading = this.read(start);
    this.session = this.open(start.incident.id);
  }

  async make(count: number): Promise<void> {
    const { random } = this.dice;
    for (let index = 0; index < count; index += 1) {
      const token = `${this.name}-${index}`;
      const made = this.session.live.dispatch(randomEdit(this.session.live.shown(), token, this.dice));
      if (!made.ok) throw new Error(`${token} was refused here: ${JSON.stringify(made.error)}`);
      if (made.value) this.edits.set(token, { seen: [made.value.seen], settled: [] });
      if (random() < READS) void this.reading.again();
      if (random() < RELOADS) this.reload();
      await this.untilUnsent(MOST_UNSENT);
    }
  }

  /** Sends all that is left, and reads all that there is. */
  async finish(): Promise<IncidentState> {
    await this.untilUnsent(0);
    const { data, error } = await this.reading.again();
    if (!data || error) throw new Error(`The last reading failed: ${error}`);
    return data;
  }

  close(): void {
    this.session.end();
    this.reading.end();
    this.queryClient.clear();
  }

  /** As the page does it: again when the session says so, and here also when the editor wants to. */
  private read(start: IncidentState): Reading {
    const port = { api: apiOver(this.weather.fetch), queryClient: this.queryClient, now: this.now };
    const rendered = { incident: start.incident, events: liveEvents(start), figures: liveFigures(start), evidence: [] };
    const query = incidentQuery(port, rendered, {
      isLive: true,
      caughtUp: () => undefined,
      beginning: { isOver: true },
    });
    const observer = new QueryObserver(this.queryClient, query);
    const end = observer.subscribe(() => undefined);
    return { end, again: () => observer.refetch({ cancelRefetch: true }) };
  }

  private async untilUnsent(most: number): Promise<void> {
    for (;;) {
      for (const change of this.outbox().filter(isFailed)) this.judge(change);
      if (this.outbox().length <= most) return;
      await pause(2);
    }
  }

  private outbox(): readonly Change[] {
    return this.session.live.snapshot().outbox;
  }

  /** As somebody does whom the page shows what failed. */
  private judge(change: Change): void {
    const { live } = this.session;
    const { phase } = change;
    if (phase.kind === 'conflicting' && this.dice.random() < INSISTS) {
      this.editOf(change).seen.push(phase.theirs);
      live.insist(change.id);
    } else live.discard(change.id);
  }

  private editOf({ command }: Change): Edit {
    const edit = this.edits.get(command.reason ?? '');
    if (!edit) throw new Error('Every edit has a token');
    return edit;
  }

  /** What was in memory is gone, what was kept is not, and no answer that is still on its way arrives. */
  private reload(): void {
    const { incident } = this.session.live.shown();
    this.session.end();
    this.session = this.open(incident.id);
  }

  private open(incidentId: string) {
    let isOpen = true;
    const overNetwork = apiOver(this.weather.fetch);
    const api: Api = async (request, read) => {
      const answer = await overNetwork(request, read);
      return isOpen ? answer : new Promise<never>(() => undefined);
    };
    const { random, newId } = this.dice;
    const live = new IncidentSession({
      ...{ incidentId, author: AUTHOR, api, random, newId, queryClient: this.queryClient, now: this.now },
      keep: outboxKeep(this.storage, 'outbox'),
      later: (act, delayMs) => {
        const timer = setTimeout(act, delayMs / TIMES_FASTER);
        return () => clearTimeout(timer);
      },
    });
    live.onSettled((change) => this.editOf(change).settled.push(change));
    live.start();
    const end = () => {
      isOpen = false;
      live.stop();
    };
    return { live, end };
  }

  private readonly now = () =>
    instantFromMs(Math.floor(this.clock.beganMs + (performance.now() - this.clock.zeroMs) * TIMES_FASTER));
}
