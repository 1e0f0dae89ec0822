// The event stream of an open shared page: says when what it shows has changed, and when it may show nothing any more. It
// asks anew whenever anything about the incident happens, at a beat, and at the very moment of expiry; what it tells is
// never more than that. Ends when the reader is gone, is stuck, or may not read any longer.

import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { BEAT_MS, STUCK_AFTER_BEATS } from './beat';
import { beatFrame, encoded, openingFrame, shareFrame } from './frames';
import type { Live } from './live';

/** What there is to see now; null once there is nothing any more. */
export interface ShareSight {
  /** Changes when, and only when, what is shown does. */
  readonly mark: string;
  readonly endsAtMs: number;
}

export interface ShareStreamRequest {
  readonly incidentId: string;
  /** Of what the page shows. */
  readonly mark: string;
  readonly look: () => Promise<ShareSight | null>;
  readonly signal: AbortSignal;
  readonly live: Pick<Live, 'watchShares' | 'isClosed'>;
  readonly beatMs?: number;
}

/** Many edits in a row are looked at together. */
const BETWEEN_LOOKS_MS = 200;
/** After a look that failed. */
const AGAIN_MS = 500;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class ShareStream implements UnderlyingDefaultSource<Uint8Array<ArrayBuffer>> {
  private mark: string;
  private isLookDue = true;
  private endsAtMs = Number.POSITIVE_INFINITY;
  private beatsDue = 0;
  private isOver = false;
  private hasBegun = false;
  private isCancelled = false;
  private wakeUp: () => void = () => undefined;
  private unwatch: () => void = () => undefined;
  private beating: ReturnType<typeof setInterval> | undefined;
  private ending: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly request: ShareStreamRequest) {
    this.mark = request.mark;
  }

  /** Begins nothing before it is read, so that an answer which nobody takes leaves nothing behind. */
  readable(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream(this, { highWaterMark: 0 });
  }

  async pull(controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>): Promise<void> {
    if (!this.hasBegun) {
      this.begin();
      if (!this.isCancelled) controller.enqueue(encoded(openingFrame()));
      return;
    }
    for (;;) {
      const words = this.isOver || this.request.live.isClosed ? null : await this.next();
      if (this.isCancelled) return;
      if (words === null) {
        this.end();
        controller.close();
        return;
      }
      if (words !== '') {
        controller.enqueue(encoded(words));
        return;
      }
      if (!this.isOver && !this.isLookDue) await this.woken();
    }
  }

  cancel(): void {
    this.isCancelled = true;
    this.end();
  }

  private begin(): void {
    const { live, incidentId, signal, beatMs = BEAT_MS } = this.request;
    this.hasBegun = true;
    this.unwatch = live.watchShares(incidentId, this.lookAgain);
    signal.addEventListener('abort', this.end, { once: true });
    if (signal.aborted) {
      this.end();
      return;
    }
    this.beating = setInterval(() => this.beat(), beatMs);
    this.beating.unref();
  }

  private readonly lookAgain = (): void => {
    this.isLookDue = true;
    this.wakeUp();
  };

  private readonly end = (): void => {
    if (this.isOver) return;
    this.isOver = true;
    this.unwatch();
    clearInterval(this.beating);
    clearTimeout(this.ending);
    this.request.signal.removeEventListener('abort', this.end);
    this.wakeUp();
  };

  private beat(): void {
    this.beatsDue += 1;
    if (this.beatsDue > STUCK_AFTER_BEATS) this.end();
    else this.lookAgain();
  }

  private async next(): Promise<string> {
    if (!this.isLookDue) return this.nextBeat();
    this.isLookDue = false;
    const words = await this.nextSight();
    if (words === '') await pause(BETWEEN_LOOKS_MS, undefined, { ref: false });
    return words || this.nextBeat();
  }

  /** A database that cannot be asked just now is no reason to end what may well be allowed: it is asked again soon. */
  private async nextSight(): Promise<string> {
    const looked = await this.request.look().catch(() => undefined);
    if (this.isOver) return '';
    if (looked === undefined) this.lookAt(Date.now() + AGAIN_MS);
    // What is known to be over needs nobody to be asked.
    const sight = looked === undefined && Date.now() >= this.endsAtMs ? null : looked;
    if (sight === undefined) return '';
    if (sight === null) {
      this.end();
      return shareFrame('closed');
    }
    this.endsAtMs = sight.endsAtMs;
    this.lookAt(sight.endsAtMs);
    if (sight.mark === this.mark) return '';
    this.mark = sight.mark;
    return shareFrame('changed');
  }

  private lookAt(atMs: number): void {
    clearTimeout(this.ending);
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, atMs - Date.now()) + 1);
    this.ending = setTimeout(this.lookAgain, waitMs);
    this.ending.unref();
  }

  private nextBeat(): string {
    if (this.beatsDue === 0) return '';
    this.beatsDue = 0;
    return beatFrame();
  }

  private woken(): Promise<void> {
    return new Promise((resolve) => {
      this.wakeUp = resolve;
    });
  }
}
