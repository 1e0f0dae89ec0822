import { afterEach, describe, expect, it } from 'vitest';
import { Line } from './line';
import type { News } from './news';
import { ServerEvents } from './server-events';
import { SharedLine, type TabChannel } from './shared-line';
import { SampleWire, settled } from './wire.sample';

describe('server-sent events', () => {
  it('are read out of pieces, whatever cuts them', () => {
    const events = new ServerEvents();
    expect(events.take('retry: 1000\n\n:\n\nevent: revi')).toEqual([]);
    expect(events.take('sion\nid: 2\ndata: {"seq":2}\n')).toEqual([]);
    expect(events.take('\n')).toEqual([{ event: 'revision', data: '{"seq":2}' }]);
  });
});

const lines: { stop(): void }[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.stop();
});

function lineOn(wire: SampleWire, known = 1) {
  const heard: News[] = [];
  const line = new Line(
    { open: wire.open, later: wire.later, random: () => 0 },
    () => known,
    (news) => heard.push(news),
  );
  lines.push(line);
  line.start();
  const statuses = () => heard.flatMap((news) => (news.kind === 'status' ? [news.status] : []));
  const numbers = () => heard.flatMap((news) => (news.kind === 'revision' ? [news.seq] : []));
  return { line, statuses, numbers };
}

describe('a line', () => {
  it('hears what was missed, and what happens', async () => {
    const wire = new SampleWire();
    wire.head = 3;
    const { numbers, statuses } = lineOn(wire);
    await settled();
    wire.reach(4);
    await settled();
    expect([numbers(), statuses()]).toEqual([
      [2, 3, 4],
      ['connecting', 'connected'],
    ]);
  });
  it('is opened again after it was cut, with growing pauses while that fails', async () => {
    const wire = new SampleWire();
    const { statuses } = lineOn(wire);
    await settled();
    wire.isDown = true;
    wire.cut();
    await settled();
    await wire.pass(500);
    await wire.pass(999);
    expect(statuses()).toEqual(['connecting', 'connected', 'broken', 'broken']);
    wire.isDown = false;
    await wire.pass(1);
    expect(statuses().at(-1)).toBe('connected');
  });
  it('counts as broken once nothing was heard for too long', async () => {
    const wire = new SampleWire();
    const { statuses } = lineOn(wire);
    await settled();
    await wire.pass(30_000);
    wire.say(':\n\n');
    await settled();
    await wire.pass(30_000);
    expect(statuses().at(-1)).toBe('connected');
    await wire.pass(40_000);
    expect(statuses().at(-1)).toBe('broken');
  });
  it('comes back at once when the network does', async () => {
    const wire = new SampleWire();
    const { line, statuses } = lineOn(wire);
    await settled();
    line.lose();
    expect(statuses().at(-1)).toBe('broken');
    line.hasten();
    await settled();
    expect([statuses().at(-1), wire.opened]).toEqual(['connected', 2]);
  });
  it('tells being signed out and being no member from a broken network', async () => {
    const wire = new SampleWire();
    const heard: News[] = [];
    for (const status of [401, 404, 500]) {
      const line = new Line(
        { later: wire.later, random: () => 0, open: async () => ({ kind: 'refused', status }) },
        () => 1,
        (news) => heard.push(news),
      );
      lines.push(line);
      line.start();
    }
    await settled();
    const ends = heard.flatMap((news) => (news.kind === 'status' && news.status !== 'connecting' ? [news.status] : []));
    expect(ends).toEqual(['signed-out', 'gone', 'broken']);
  });
});

/** The locks and channels of one browser. */
class SampleBrowser {
  private readonly waiting: (() => void)[] = [];
  private isHeld = false;
  private readonly listeners = new Set<(message: unknown) => void>();

  readonly hold = (onHeld: () => void, signal: AbortSignal): void => {
    let holds = false;
    const take = () => {
      if (signal.aborted) return;
      holds = true;
      this.isHeld = true;
      onHeld();
    };
    signal.addEventListener('abort', () => {
      if (!holds) return;
      this.isHeld = false;
      while (!this.isHeld && this.waiting.length > 0) this.waiting.shift()?.();
    });
    if (this.isHeld) this.waiting.push(take);
    else take();
  };

  readonly channel = (): TabChannel => {
    let own: ((message: unknown) => void) | null = null;
    return {
      post: (message) => {
        for (const listener of this.listeners) if (listener !== own) listener(structuredClone(message));
      },
      listen: (hear) => {
        own = hear;
        this.listeners.add(hear);
      },
      close: () => {
        if (own) this.listeners.delete(own);
      },
    };
  };
}

function tabIn(browser: SampleBrowser | null, wire: SampleWire) {
  const heard: News[] = [];
  const ports = { open: wire.open, later: wire.later, random: () => 0 };
  const line = new SharedLine(
    { ...ports, hold: browser?.hold ?? null, channel: browser?.channel ?? null },
    () => Math.max(1, ...numbers()),
    (news) => heard.push(news),
  );
  const numbers = () => heard.flatMap((news) => (news.kind === 'revision' ? [news.seq] : []));
  lines.push(line);
  line.start();
  line.wake();
  return { line, numbers, status: () => heard.filter(({ kind }) => kind === 'status').at(-1) };
}

describe('the tabs of one browser', () => {
  it('share one line', async () => {
    const [browser, wire] = [new SampleBrowser(), new SampleWire()];
    const tabs = [tabIn(browser, wire), tabIn(browser, wire)];
    await settled();
    wire.reach(2);
    await settled();
    expect([wire.opened, ...tabs.map(({ numbers }) => numbers())]).toEqual([1, [2], [2]]);
  });
  it('hear at once how things are where one has the line already', async () => {
    const [browser, wire] = [new SampleBrowser(), new SampleWire()];
    tabIn(browser, wire);
    wire.reach(5);
    await settled();
    const late = tabIn(browser, wire);
    expect([late.numbers(), late.status()]).toEqual([[5], { kind: 'status', status: 'connected' }]);
  });
  it('pass the line on when the one that has it is closed, or is not looked at', async () => {
    const [browser, wire] = [new SampleBrowser(), new SampleWire()];
    const [first, second] = [tabIn(browser, wire), tabIn(browser, wire)];
    await settled();
    first.line.rest();
    wire.reach(2);
    await settled();
    expect([wire.opened, second.numbers()]).toEqual([2, [2]]);
    expect(first.numbers()).toEqual([2]);
  });
  it('have a line each where the browser knows no locks', async () => {
    const wire = new SampleWire();
    tabIn(null, wire);
    tabIn(null, wire);
    await settled();
    expect(wire.opened).toBe(2);
  });
});
