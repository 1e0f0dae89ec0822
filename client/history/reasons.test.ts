import { describe, expect, it } from 'vitest';
import type { Command } from '@/core/incident/deciding/command';
import { dayTime, sampleFields } from '@/core/incident/event.sample';
import { retitling } from '../outbox/change.sample';
import { problem, SampleServer, type Weather } from '../server.sample';
import { SampleTab } from '../session.sample';

const DAYS = { told: '2022-12-05', found: '2022-11-25', better: '2022-11-24' };

/** A case with two events, of which "access" is a milestone. */
function incident(weather?: Weather) {
  const server = new SampleServer();
  const fields = sampleFields({ title: 'Token stolen', milestone: 'first-access', start: dayTime(DAYS.told) });
  server.write({ type: 'event.create', eventId: 'access', fields });
  server.write({ type: 'event.create', eventId: 'other', fields: sampleFields({ title: 'Call', milestone: null }) });
  return { server, tab: new SampleTab(server, 'tab', weather) };
}

const moving = (date: string, reason: string | null = null): Command => ({
  type: 'event.change',
  eventId: 'access',
  expectedVersion: null,
  changes: { start: dayTime(date) },
  reason,
});

const dayOnServer = (server: SampleServer) => server.state.events.get('access')?.event.start?.statedAs;
const dayShown = (tab: SampleTab) => tab.session.shown().events.get('access')?.event.start?.statedAs;
const pending = (tab: SampleTab) => tab.session.snapshot().outbox.map(({ id }) => id);
const reasons = (server: SampleServer) => server.revisions.slice(2).map(({ reason }) => reason);

describe('a change that must say why', () => {
  it('is shown at once, held back while others go on, and sent with its reason', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    tab.session.dispatch(retitling('access', 'Token taken'));
    tab.session.dispatch(retitling('other', 'Call to counsel'));
    await tab.settle();
    expect([dayShown(tab), dayOnServer(server), tab.phases()]).toEqual([DAYS.found, DAYS.told, ['unexplained']]);
    expect(server.revisions).toHaveLength(4);
    tab.session.explain(pending(tab), 'log analysis complete');
    await tab.settle();
    expect([dayOnServer(server), tab.phases()]).toEqual([DAYS.found, []]);
    expect(server.revisions.at(-1)?.reason).toBe('log analysis complete');
  });
  it('goes at once where its reason came with it', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found, 'log analysis complete'));
    await tab.settle();
    expect([dayOnServer(server), reasons(server)]).toEqual([DAYS.found, ['log analysis complete']]);
  });
  it('survives a reload and still asks', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    tab.reload();
    await tab.settle();
    expect([dayShown(tab), tab.phases(), dayOnServer(server)]).toEqual([DAYS.found, ['unexplained'], DAYS.told]);
    tab.session.explain(pending(tab), 'log analysis complete');
    await tab.settle();
    expect(reasons(server)).toEqual(['log analysis complete']);
  });
  it('is kept through a broken network once it has its reason', async () => {
    let isDown = true;
    const { server, tab } = incident(() => (isDown ? 'request-lost' : 'fair'));
    tab.session.dispatch(moving(DAYS.found));
    tab.session.explain(pending(tab), 'log analysis complete');
    await tab.settle();
    isDown = false;
    tab.reload();
    await tab.settle();
    expect(reasons(server)).toEqual(['log analysis complete']);
  });
  it('becomes one with a further change of the same fields', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    tab.session.dispatch(moving(DAYS.better));
    expect(pending(tab)).toHaveLength(1);
    tab.session.explain(pending(tab), 'log analysis complete');
    await tab.settle();
    const payload = server.revisions.at(-1)?.payload;
    expect(payload).toMatchObject({ changes: { start: { from: dayTime(DAYS.told), to: dayTime(DAYS.better) } } });
    expect(server.revisions).toHaveLength(3);
  });
  it('vanishes where it is moved back by hand', () => {
    const { tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    expect(tab.session.dispatch(moving(DAYS.told))).toEqual({ ok: true, value: null });
    expect([pending(tab), dayShown(tab), tab.session.undo().kind]).toEqual([[], DAYS.told, 'nothing']);
  });
  it('is taken back by Escape, and made again by redo, which asks again', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    tab.session.retract(pending(tab)[0] ?? '');
    expect([dayShown(tab), tab.phases()]).toEqual([DAYS.told, []]);
    expect(tab.session.redo().kind).toBe('taken');
    expect([dayShown(tab), tab.phases()]).toEqual([DAYS.found, ['unexplained']]);
    await tab.settle();
    expect(server.revisions).toHaveLength(2);
  });
  it('ends with the event that it is about', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    tab.session.dispatch({ type: 'event.delete', eventId: 'access', expectedVersion: null });
    await tab.settle();
    expect([tab.phases(), server.revisions.at(-1)?.payload.type]).toEqual([[], 'event.deleted']);
  });
  it('is found out by the server alone where somebody made the event a milestone meanwhile', async () => {
    const { server, tab } = incident();
    const milestone = { type: 'event.change', eventId: 'other', expectedVersion: null } as const;
    server.failures.push(reasonMissing());
    tab.session.dispatch({ ...milestone, changes: { start: dayTime(DAYS.found) } });
    await tab.settle();
    expect(tab.phases()).toEqual(['unexplained']);
    tab.session.explain(pending(tab), 'the call log');
    await tab.settle();
    expect(reasons(server)).toEqual(['the call log']);
  });
  it('is contested like any other once it has its reason', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    server.write(moving(DAYS.better, 'their reason'));
    await tab.read();
    tab.session.explain(pending(tab), 'my reason');
    await tab.settle();
    expect(tab.phases()).toEqual(['conflicting']);
    tab.session.insist(pending(tab)[0] ?? '');
    await tab.settle();
    expect([dayOnServer(server), reasons(server)]).toEqual([DAYS.found, ['their reason', 'my reason']]);
  });
});

describe('the reason of an undo', () => {
  it('drops a change that never left the page', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found));
    expect(tab.session.undo().kind).toBe('taken');
    await tab.settle();
    expect([tab.phases(), dayShown(tab), server.revisions.length]).toEqual([[], DAYS.told, 2]);
  });
  it('names the revision that it takes back, and redo the one that it makes again', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found, 'log analysis complete'));
    await tab.settle();
    tab.session.undo();
    await tab.settle();
    tab.session.redo();
    await tab.settle();
    tab.session.undo();
    await tab.settle();
    expect(reasons(server)).toEqual(['log analysis complete', 'undo of 4', 'redo of 4', 'undo of 6']);
  });
  it('waits for the number of a change that is still on its way', async () => {
    const { server, tab } = incident();
    tab.session.dispatch(moving(DAYS.found, 'log analysis complete'));
    tab.session.undo();
    tab.session.redo();
    await tab.settle();
    expect(reasons(server)).toEqual(['log analysis complete', 'undo of 4', 'redo of 4']);
  });
  it('keeps the number over a reload', async () => {
    let isDown = false;
    const { server, tab } = incident(() => (isDown ? 'request-lost' : 'fair'));
    tab.session.dispatch(moving(DAYS.found, 'log analysis complete'));
    await tab.settle();
    isDown = true;
    tab.session.undo();
    await tab.settle();
    isDown = false;
    tab.reload();
    await tab.settle();
    expect(reasons(server)).toEqual(['log analysis complete', 'undo of 4']);
  });
  it('looks the number up where the answer that gave it was lost', async () => {
    const fates = ['answer-lost', 'fair'] as const;
    let asked = 0;
    const { server, tab } = incident(() => fates[asked++] ?? 'fair');
    tab.session.dispatch(moving(DAYS.found, 'log analysis complete'));
    tab.session.undo();
    await tab.settle();
    await tab.wait(1_000);
    expect([reasons(server), dayOnServer(server)]).toEqual([['log analysis complete', 'undo of 4'], DAYS.told]);
  });
  it('is never asked for', async () => {
    const { tab } = incident();
    tab.session.dispatch(moving(DAYS.found, 'log analysis complete'));
    await tab.settle();
    tab.session.undo();
    expect(tab.phases()).not.toContain('unexplained');
  });
});

function reasonMissing() {
  const failure = problem(422);
  if (failure.kind !== 'problem') throw new Error('A problem is one');
  const errors = [{ pointer: '/reason', detail: 'Say why the time of first access changes.' }];
  return { ...failure, problem: { ...failure.problem, errors } };
}
