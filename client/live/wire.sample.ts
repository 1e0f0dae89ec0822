// The wire between a sample server and one browser, for tests: streams that can be cut at any moment, a network that can
// be down, and timers that go off when the test says so.

import type { StreamAnswer } from './line';

const encoder = new TextEncoder();

type Controller = ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;

export class SampleWire {
  isDown = false;
  head = 1;
  opened = 0;
  private readonly streams = new Set<Controller>();
  private timers: { readonly act: () => void; readonly dueMs: number }[] = [];
  private nowMs = 0;

  readonly open = async (after: number, signal: AbortSignal): Promise<StreamAnswer> => {
    await Promise.resolve();
    if (this.isDown) throw new TypeError('The network is down');
    this.opened += 1;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        this.streams.add(controller);
        signal.addEventListener('abort', () => this.streams.delete(controller));
        send(controller, 'retry: 1000\n\n');
        for (let seq = after + 1; seq <= this.head; seq += 1) send(controller, frame(seq));
      },
      cancel: () => undefined,
    });
    return { kind: 'open', body };
  };

  readonly later = (act: () => void, delayMs: number): (() => void) => {
    const timer = { act, dueMs: this.nowMs + delayMs };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  /** The server's number grows: told to whoever listens. */
  reach(head: number): void {
    for (let seq = this.head + 1; seq <= head; seq += 1) {
      for (const controller of this.streams) send(controller, frame(seq));
    }
    this.head = head;
  }

  say(words: string): void {
    for (const controller of this.streams) send(controller, words);
  }

  cut(): void {
    for (const controller of this.streams) controller.error(new TypeError('The connection was cut'));
    this.streams.clear();
  }

  async pass(ms: number): Promise<void> {
    this.nowMs += ms;
    const due = this.timers.filter(({ dueMs }) => dueMs <= this.nowMs);
    this.timers = this.timers.filter(({ dueMs }) => dueMs > this.nowMs);
    for (const { act } of due) act();
    await settled();
  }
}

const send = (controller: Controller, words: string) => controller.enqueue(encoder.encode(words));

const frame = (seq: number) => `event: revision\nid: ${seq}\ndata: {"seq":${seq}}\n\n`;

/** Lets everything that can happen now happen. */
export async function settled(turns = 4): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
