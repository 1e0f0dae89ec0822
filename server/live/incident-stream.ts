// One browser's event stream: the numbers of revisions in their order, and who is there. It is made as it is read, from
// the latest state, so a reader who is slow or stuck holds a few numbers and nothing more. Ends when the reader is gone,
// is stuck, or may not read any longer.

import 'server-only';
import { MOST_RESUMED } from '@/core/contracts/stream';
import type { Member } from '@/core/share/redaction';
import { BEAT_MS, STUCK_AFTER_BEATS } from './beat';
import { beatFrame, encoded, openingFrame, presenceFrame, revisionFrame } from './frames';
import type { Live, Watch } from './live';
import { peoplePresent } from './present';

export interface StreamRequest {
  readonly incidentId: string;
  readonly reader: Member;
  /** The last number that the reader has; where they have none, the stream begins with the present one. */
  readonly after: number | undefined;
  /** Reads the present number: asked once, after the watch has begun, so that nothing falls between. */
  readonly head: () => Promise<number>;
  /** Who the reader is by now; null once they may not read. */
  readonly readerNow: () => Promise<Member | null>;
  readonly signal: AbortSignal;
  readonly live: Pick<Live, 'watch' | 'watchAccess' | 'isClosed'>;
  readonly beatMs?: number;
}

/** At most so many numbers are put into words at once. */
const NUMBERS_PER_CHUNK = 200;

export class IncidentStream implements UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  private watch: Watch | null = null;
  private reader: Member;
  private sent: number | undefined;
  private sentPresence = '';
  private beatsDue = 0;
  private isOver = false;
  private isCancelled = false;
  /** While it is asked whether the reader may still read, nothing is told. */
  private doubts = 0;
  /** How often it was asked who reads, and the last of these that was answered. */
  private asked = 0;
  private answered = 0;
  private stopDoubting: () => void = () => undefined;
  private wake: () => void = () => undefined;
  private beating: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly request: StreamRequest) {
    this.reader = request.reader;
    this.sent = request.after;
  }

  /** Begins nothing before it is read, so that an answer which nobody takes leaves nothing behind. */
  readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream(this, { highWaterMark: 0 });
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): Promise<void> {
    if (this.watch === null) {
      await this.begin();
      if (!this.isCancelled) controller.enqueue(encoded(openingFrame()));
      return;
    }
    for (;;) {
      if (this.isOver || this.request.live.isClosed) {
        this.end();
        if (!this.isCancelled) controller.close();
        return;
      }
      const words = this.next(this.watch);
      if (words !== '') {
        controller.enqueue(encoded(words));
        return;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  cancel(): void {
    this.isCancelled = true;
    this.end();
  }

  private async begin(): Promise<void> {
    const { live, incidentId, signal, head, beatMs = BEAT_MS } = this.request;
    this.watch = live.watch(incidentId, () => this.wake());
    this.stopDoubting = live.watchAccess(this.reader.userId, () => void this.doubt());
    signal.addEventListener('abort', this.end, { once: true });
    this.beating = setInterval(() => void this.beat(), beatMs);
    this.beating.unref();
    if (signal.aborted) {
      this.end();
      return;
    }
    try {
      const present = await head();
      // Numbers that this incident never had say nothing of what the reader knows.
      if (this.sent === undefined || this.sent > present) this.sent = present - 1;
      this.watch.incident.reach(present);
    } catch (error) {
      this.end();
      throw error;
    }
  }

  private readonly end = (): void => {
    this.isOver = true;
    this.watch?.stop();
    this.stopDoubting();
    clearInterval(this.beating);
    this.request.signal.removeEventListener('abort', this.end);
    this.wake();
  };

  private next({ incident }: Watch): string {
    if (this.doubts > 0) return '';
    return this.nextNumbers(incident.head) || this.nextPresence() || this.nextBeat();
  }

  private nextNumbers(head: number): string {
    const sent = this.sent ?? 0;
    if (head <= sent) return '';
    const from = head - sent > MOST_RESUMED ? head : sent + 1;
    const to = Math.min(head, from + NUMBERS_PER_CHUNK - 1);
    this.sent = to;
    return Array.from({ length: to - from + 1 }, (_, index) => revisionFrame(from + index)).join('');
  }

  private nextPresence(): string {
    const presences = this.watch?.incident.presences ?? [];
    const words = presenceFrame({ people: peoplePresent(this.reader, presences) });
    if (words === this.sentPresence) return '';
    this.sentPresence = words;
    return words;
  }

  private nextBeat(): string {
    if (this.beatsDue === 0) return '';
    this.beatsDue = 0;
    return beatFrame();
  }

  private async beat(): Promise<void> {
    this.beatsDue += 1;
    if (this.beatsDue > STUCK_AFTER_BEATS) this.end();
    else await this.askWhoReads();
    this.wake();
  }

  private async doubt(): Promise<void> {
    this.doubts += 1;
    await this.askWhoReads();
    this.doubts -= 1;
    this.wake();
  }

  /** A database that cannot be asked just now is no reason to end what may well be allowed. */
  private async askWhoReads(): Promise<void> {
    this.asked += 1;
    const asking = this.asked;
    const reader = await this.request.readerNow().catch(() => undefined);
    if (reader === null) this.end();
    // What was asked later, and answered sooner, is what holds.
    if (!reader || asking < this.answered) return;
    this.answered = asking;
    this.reader = reader;
  }
}
