// The live side of one incident in one tab: hears what happens over the browser's line, reads what is lacking, and knows
// how the line is, who is there and what has just arrived. What the server told stays in the query cache alone.

import { assertNever } from '@/core/assert-never';
import type { PersonPresent } from '@/core/contracts/presence';
import { Listeners } from '../listeners';
import { type Arrival, NO_ARRIVAL } from './arrival';
import type { LineStatus, News } from './news';
import { Newsreader } from './newsreader';
import { SharedLine, type SharedLinePort } from './shared-line';

export interface LivePort extends SharedLinePort {
  /** The number of the last revision that is known. */
  readonly known: () => number;
  /** Reads what came since; resolves whether or not it could. */
  readonly read: () => Promise<unknown>;
  /** Resolves once nothing is on its way from here, or soon after. */
  readonly quiet: () => Promise<void>;
}

export interface LiveSnapshot {
  readonly status: LineStatus;
  readonly people: readonly PersonPresent[];
  readonly arrival: Arrival;
}

const NOTHING_HEARD: LiveSnapshot = { status: 'resting', people: [], arrival: NO_ARRIVAL };
const NOBODY: readonly PersonPresent[] = [];

/** As long as an arrival is shown. */
const ARRIVAL_MS = 2_000;

export class LiveIncident {
  private current: LiveSnapshot = NOTHING_HEARD;
  private readonly listeners = new Listeners();
  private readonly line: SharedLine;
  private readonly reader: Newsreader;
  private forgetLater: () => void = () => undefined;

  constructor(private readonly port: LivePort) {
    this.line = new SharedLine(port, port.known, (news) => this.hear(news));
    this.reader = new Newsreader(port);
  }

  readonly subscribe = this.listeners.add;

  readonly snapshot = (): LiveSnapshot => this.current;

  readonly serverSnapshot = (): LiveSnapshot => NOTHING_HEARD;

  start(): void {
    this.line.start();
  }

  stop(): void {
    this.line.stop();
    this.reader.stop();
    this.forgetLater();
  }

  /** Somebody looks here. */
  wake(): void {
    this.line.wake();
  }

  /** Nobody has looked here for a while. */
  rest(): void {
    this.line.rest();
  }

  /** The network is gone. */
  lose(): void {
    this.line.lose();
  }

  /** The network is back, or somebody pressed "Try now". */
  hasten(): void {
    this.line.hasten();
  }

  /** Something was read that this page lacked. */
  arrived({ eventIds, words }: Pick<Arrival, 'eventIds' | 'words'>): void {
    if (eventIds.size === 0 && words === '') return;
    const count = this.current.arrival.count + 1;
    this.update({ arrival: { count, eventIds, words } });
    this.forgetLater();
    this.forgetLater = this.port.later(() => this.update({ arrival: { ...NO_ARRIVAL, count } }), ARRIVAL_MS);
  }

  private hear(news: News): void {
    switch (news.kind) {
      case 'revision':
        this.reader.hear(news.seq);
        break;
      case 'people':
        this.update({ people: news.people });
        break;
      case 'status':
        // Who was there when the line broke says nothing of who is there now.
        this.update({ status: news.status, people: news.status === 'connected' ? this.current.people : NOBODY });
        break;
      default:
        assertNever(news);
    }
  }

  private update(part: Partial<LiveSnapshot>): void {
    this.current = { ...this.current, ...part };
    this.listeners.tell();
  }
}
