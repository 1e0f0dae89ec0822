import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventFields } from '@/core/incident/event';
import { liveEvents } from '@/core/incident/record/state';
import { creation, deletion, retitling } from './outbox/change.sample';
import { fieldsOfDraft } from './outbox/fields';
import { problem, SampleServer, type Weather } from './server.sample';
import { SampleTab } from './session.sample';

async function withEvent(weather?: Weather) {
  const server = new SampleServer();
  const author = new SampleTab(server, 'author');
  author.session.dispatch(creation('e1', 'First'));
  await author.settle();
  const tab = new SampleTab(server, 'tab', weather);
  return { server, tab, author };
}

const titleOnServer = (server: SampleServer, eventId = 'e1') => {
  const record = server.state.events.get(eventId);
  return record && record.deletedAt === null ? record.event.title : undefined;
};

describe('a change', () => {
  it('is shown at once and sent with the version that it is based on', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    expect(tab.title('e1')).toBe('Second');
    expect(titleOnServer(server)).toBe('First');
    await tab.settle();
    expect(titleOnServer(server)).toBe('Second');
    expect(server.requests.at(-1)).toMatchObject({ method: 'PATCH', ifMatch: 1 });
    expect(tab.session.snapshot().outbox).toEqual([]);
  });
  it('waits for the one before it and takes its version', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    tab.session.dispatch(retitling('e1', 'Third'));
    await tab.settle();
    expect(titleOnServer(server)).toBe('Third');
    expect(server.requests.slice(-2).map(({ ifMatch }) => ifMatch)).toEqual([1, 2]);
  });
  it('that changes nothing is not sent', async () => {
    const { server, tab } = await withEvent();
    const before = server.requests.length;
    expect(tab.session.dispatch(retitling('e1', 'First'))).toEqual({ ok: true, value: null });
    await tab.settle();
    expect(server.requests).toHaveLength(before);
  });
  it('that is refused here stays with whoever made it', async () => {
    const { tab } = await withEvent();
    expect(tab.session.dispatch(retitling('nowhere', 'X'))).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(tab.phases()).toEqual([]);
  });
  it('counts the revision that it made', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    expect(tab.session.shown().incident.revision).toBe(server.state.incident.revision);
  });
});

describe('a network failure', () => {
  it('keeps the change shown and tries again with a growing pause', async () => {
    let isDown = true;
    const { server, tab } = await withEvent(() => (isDown ? 'request-lost' : 'fair'));
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    expect([tab.phases(), tab.title('e1')]).toEqual([['retrying'], 'Second']);
    await tab.wait(500);
    expect(tab.phases()).toEqual(['retrying']);
    isDown = false;
    await tab.wait(999);
    expect(titleOnServer(server)).toBe('First');
    await tab.wait(1);
    expect([titleOnServer(server), tab.phases()]).toEqual(['Second', []]);
  });
  it('is not made again where its answer was lost and somebody has taken it back since', async () => {
    let answersAreLost = true;
    const { server, tab, author } = await withEvent(() => (answersAreLost ? 'answer-lost' : 'fair'));
    tab.session.dispatch(retitling('e1', 'Mine'));
    await tab.settle();
    await author.read();
    author.session.dispatch(retitling('e1', 'First'));
    await author.settle();
    answersAreLost = false;
    await tab.read();
    await tab.wait(60_000);
    await tab.read();
    expect(titleOnServer(server)).toBe('First');
    expect([tab.title('e1'), tab.phases()]).toEqual(['First', []]);
  });
  it('does no harm where only the answer was lost', async () => {
    let answersAreLost = true;
    const { server, tab } = await withEvent(() => (answersAreLost ? 'answer-lost' : 'fair'));
    tab.session.dispatch(creation('e2', 'Once'));
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    answersAreLost = false;
    tab.session.hasten();
    await tab.settle();
    expect(tab.phases()).toEqual([]);
    expect(liveEvents(server.state).map(({ title }) => title)).toEqual(['Second', 'Once']);
    expect(server.revisions).toHaveLength(3);
  });
  it('survives a reload', async () => {
    let isDown = true;
    const { server, tab } = await withEvent(() => (isDown ? 'request-lost' : 'fair'));
    tab.session.dispatch(creation('e2', 'Typed in a tunnel'));
    tab.session.dispatch(retitling('e2', 'Typed twice'));
    await tab.settle();
    isDown = false;
    tab.reload();
    expect(tab.title('e2')).toBe('Typed twice');
    await tab.settle();
    expect(titleOnServer(server, 'e2')).toBe('Typed twice');
  });
  it('counts as one where the answer says in words that nobody understands what stands now', async () => {
    const { server, tab } = await withEvent();
    server.failures.push(problem(412, { wording: 'of a later server' }));
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    expect([tab.phases(), tab.title('e1')]).toEqual([['retrying'], 'Second']);
    await tab.wait(1_000);
    expect([titleOnServer(server), tab.phases()]).toEqual(['Second', []]);
  });
  it('of a session that has ended is told apart', async () => {
    const { server, tab } = await withEvent();
    server.failures.push(problem(401));
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    expect(tab.session.snapshot().outbox[0]?.phase).toMatchObject({ kind: 'retrying', delay: 'signed-out' });
  });
});

describe('a refusal by the server', () => {
  it('takes the change back and keeps what was typed beside the event', async () => {
    const { server, tab } = await withEvent();
    server.failures.push(problem(422));
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    expect(tab.title('e1')).toBe('First');
    const [change] = tab.session.snapshot().outbox;
    expect(change).toMatchObject({ phase: { kind: 'refused' }, command: { changes: { title: 'Second' } } });
    tab.session.insist(change?.id ?? '');
    await tab.settle();
    expect([titleOnServer(server), tab.phases()]).toEqual(['Second', []]);
  });
  it('of something new leaves it in sight, with all that was to become of it, until it is given up', async () => {
    const { server, tab } = await withEvent();
    server.failures.push(problem(422));
    tab.session.dispatch(creation('e2', 'New'));
    tab.session.dispatch(retitling('e2', 'Newer'));
    await tab.settle();
    expect([tab.phases(), tab.title('e2')]).toEqual([['refused', 'waiting'], 'Newer']);
    tab.session.discard(tab.session.snapshot().outbox[0]?.id ?? '');
    expect([tab.phases(), tab.title('e2')]).toEqual([[], undefined]);
    expect(tab.session.undo()).toEqual({ kind: 'nothing' });
  });
  it('leaves nothing to undo once the change is given up', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    server.failures.push(problem(422));
    tab.session.dispatch(retitling('e1', 'Third'));
    await tab.settle();
    tab.session.discard(tab.session.snapshot().outbox[0]?.id ?? '');
    tab.session.undo();
    await tab.settle();
    expect(titleOnServer(server)).toBe('First');
  });
});

describe('a change that somebody else came before', () => {
  it('goes on by itself where they changed other fields', async () => {
    const { server, tab, author } = await withEvent();
    author.session.dispatch({
      type: 'event.change',
      eventId: 'e1',
      expectedVersion: null,
      changes: { tags: ['theirs'] },
    });
    await author.settle();
    tab.session.dispatch(retitling('e1', 'Mine'));
    await tab.settle();
    expect(server.state.events.get('e1')?.event).toMatchObject({ title: 'Mine', tags: ['theirs'] });
  });

  async function contested() {
    const both = await withEvent();
    both.author.session.dispatch(retitling('e1', 'Theirs'));
    await both.author.settle();
    both.tab.session.dispatch({
      type: 'event.change',
      eventId: 'e1',
      expectedVersion: null,
      changes: { title: 'Mine', confidence: 'possible' },
    });
    await both.tab.settle();
    return both;
  }

  it('is parted where both changed the same field: the rest is saved, the field is asked about', async () => {
    const { server, tab } = await contested();
    expect(server.state.events.get('e1')?.event).toMatchObject({ title: 'Theirs', confidence: 'possible' });
    expect(tab.session.snapshot().outbox).toMatchObject([
      { command: { changes: { title: 'Mine' } }, phase: { kind: 'conflicting', theirs: { title: 'Theirs' } } },
    ]);
    expect(tab.title('e1')).toBe('Theirs');
  });
  it('is made over theirs by “Use mine”', async () => {
    const { server, tab } = await contested();
    tab.session.insist(tab.session.snapshot().outbox[0]?.id ?? '');
    await tab.settle();
    expect([titleOnServer(server), tab.phases()]).toEqual(['Mine', []]);
  });
  it('is given up by “Use theirs”', async () => {
    const { server, tab } = await contested();
    tab.session.discard(tab.session.snapshot().outbox[0]?.id ?? '');
    await tab.settle();
    expect([titleOnServer(server), tab.title('e1'), tab.phases()]).toEqual(['Theirs', 'Theirs', []]);
  });
  describe('while its editor was open', () => {
    /** They have read what the others changed by the time that they save, but not when they began. */
    async function opened(theirs: Partial<EventFields>, wanted: Partial<EventFields>) {
      const { server, tab, author } = await withEvent();
      const opening = fieldsOfDraft('event.e1.title', tab.session.shown());
      const change = { type: 'event.change', eventId: 'e1', expectedVersion: null } as const;
      author.session.dispatch({ ...change, changes: theirs });
      await author.settle();
      await tab.read();
      tab.session.dispatch({ ...change, changes: wanted }, opening);
      await tab.settle();
      return { tab, event: server.state.events.get('e1')?.event };
    }

    it('is asked about, though the other change had come by the time it was saved', async () => {
      const { tab, event } = await opened({ title: 'Theirs' }, { title: 'Mine' });
      expect(event?.title).toBe('Theirs');
      expect(tab.session.snapshot().outbox).toMatchObject([
        { command: { changes: { title: 'Mine' } }, phase: { kind: 'conflicting', theirs: { title: 'Theirs' } } },
      ]);
    });
    it('takes nothing back that they changed and its author left alone', async () => {
      const { tab, event } = await opened({ title: 'Theirs' }, { title: 'First', confidence: 'possible' });
      expect(event).toMatchObject({ title: 'Theirs', confidence: 'possible' });
      expect(tab.phases()).toEqual([]);
    });
    it('is no change where nothing was touched', async () => {
      const { tab, event } = await opened({ title: 'Theirs' }, { title: 'First' });
      expect([event?.title, event?.version, tab.phases()]).toEqual(['Theirs', 2, []]);
    });
    it('is saved where they changed other fields', async () => {
      const { tab, event } = await opened({ tags: ['theirs'] }, { title: 'Mine' });
      expect(event).toMatchObject({ title: 'Mine', tags: ['theirs'] });
      expect(tab.phases()).toEqual([]);
    });
  });
  it('is kept where they deleted the event', async () => {
    const { tab, author } = await withEvent();
    author.session.dispatch(deletion('e1'));
    await author.settle();
    tab.session.dispatch(retitling('e1', 'Mine'));
    await tab.settle();
    expect(tab.session.snapshot().outbox).toMatchObject([{ phase: { kind: 'refused' } }]);
  });
  it('asks before deleting what somebody changed meanwhile', async () => {
    const { server, tab, author } = await withEvent();
    author.session.dispatch(retitling('e1', 'Corrected'));
    await author.settle();
    tab.session.dispatch(deletion('e1'));
    await tab.settle();
    expect([titleOnServer(server), tab.phases(), tab.title('e1')]).toEqual(['Corrected', ['conflicting'], 'Corrected']);
  });
});

describe('undo', () => {
  it('brings nothing back that may have been erased since, by anybody', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    tab.session.noticeErasures([{ type: 'event.changed' }]);
    tab.session.undo();
    await tab.settle();
    expect(titleOnServer(server)).toBe('First');
    tab.session.noticeErasures([{ type: 'event.changed' }, { type: 'erasure.event' }]);
    expect([tab.session.redo(), tab.session.undo()]).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }]);
  });

  it('takes back a change, says which revision it took back, and can be taken back itself', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    await tab.settle();
    const revision = server.state.incident.revision;
    expect(tab.session.undo()).toMatchObject({ kind: 'taken', target: 'event:e1' });
    await tab.settle();
    expect([titleOnServer(server), server.revisions.at(-1)?.reason]).toEqual(['First', `undo of ${revision}`]);
    tab.session.redo();
    await tab.settle();
    expect(titleOnServer(server)).toBe('Second');
  });
  it('brings a deleted event back, and takes a new one away', async () => {
    const { server, tab } = await withEvent();
    tab.session.dispatch(deletion('e1'));
    tab.session.undo();
    await tab.settle();
    expect(titleOnServer(server)).toBe('First');
    tab.session.dispatch(creation('e2'));
    tab.session.undo();
    await tab.settle();
    expect([titleOnServer(server, 'e2'), tab.title('e2')]).toEqual([undefined, undefined]);
    tab.session.redo();
    await tab.settle();
    expect(titleOnServer(server, 'e2')).toBe('New');
  });
  it('leaves alone what somebody changed again since', async () => {
    const { server, tab, author } = await withEvent();
    tab.session.dispatch({
      type: 'event.change',
      eventId: 'e1',
      expectedVersion: null,
      changes: { title: 'Mine', tags: ['mine'] },
    });
    await tab.settle();
    await author.read();
    author.session.dispatch(retitling('e1', 'Theirs'));
    await author.settle();
    await tab.read();
    tab.session.undo();
    await tab.settle();
    expect(server.state.events.get('e1')?.event).toMatchObject({ title: 'Theirs', tags: [] });
  });
  it('says so where nothing is left to take back', async () => {
    const { tab, author } = await withEvent();
    expect(tab.session.undo()).toEqual({ kind: 'nothing' });
    tab.session.dispatch(retitling('e1', 'Mine'));
    await tab.settle();
    await author.read();
    author.session.dispatch(retitling('e1', 'Theirs'));
    await author.settle();
    await tab.read();
    expect(tab.session.undo()).toEqual({ kind: 'overtaken' });
  });
  it('takes back one change out of the middle', async () => {
    const { server, tab } = await withEvent();
    const deleted = tab.session.dispatch(deletion('e1'));
    tab.session.dispatch(creation('e2', 'Later'));
    await tab.settle();
    if (deleted.ok && deleted.value) tab.session.takeBack(deleted.value.id);
    await tab.settle();
    expect([titleOnServer(server), titleOnServer(server, 'e2')]).toEqual(['First', 'Later']);
  });
  it('forgets what could be redone once something else is done', async () => {
    const { tab } = await withEvent();
    tab.session.dispatch(retitling('e1', 'Second'));
    tab.session.undo();
    tab.session.dispatch(retitling('e1', 'Third'));
    expect(tab.session.redo()).toEqual({ kind: 'nothing' });
  });
});

describe('two people on a bad network', () => {
  const weather = fc.constantFrom('fair', 'request-lost', 'answer-lost');
  const word = fc.constantFrom('A', 'B', 'C', 'D');
  const eventId = fc.constantFrom('e1', 'e2', 'e3');
  const deed = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), eventId, word }),
    fc.record({ kind: fc.constant('retitle' as const), eventId, word }),
    fc.record({ kind: fc.constant('tag' as const), eventId, word }),
    fc.record({ kind: fc.constant('delete' as const), eventId, word }),
    fc.record({ kind: fc.constant('undo' as const), eventId, word }),
    fc.record({ kind: fc.constant('reload' as const), eventId, word }),
    fc.record({ kind: fc.constant('wait' as const), eventId, word }),
  );
  const plan = fc.array(fc.record({ who: fc.constantFrom(0, 1), deed }), { maxLength: 25 });

  it('end up seeing what the server has, and lose nothing that was typed', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.array(weather, { maxLength: 60 }), async (deeds, forecast) => {
        const server = new SampleServer();
        const fates = [...forecast];
        const tabs = ['one', 'two'].map((name) => new SampleTab(server, name, () => fates.shift() ?? 'fair'));
        for (const { who, deed: next } of deeds) {
          const tab = tabs[who];
          if (tab) await act(tab, next);
        }
        fates.length = 0;
        for (const tab of tabs) await finish(tab);
        for (const tab of tabs) {
          await tab.read();
          const unresolved = tab.session.snapshot().outbox;
          expect(unresolved.every(({ phase }) => phase.kind === 'refused' || phase.kind === 'conflicting')).toBe(true);
          for (const { id } of unresolved) tab.session.discard(id);
          expect(shown(tab)).toEqual(liveEvents(server.state).map(({ id, title, tags }) => ({ id, title, tags })));
        }
      }),
      { numRuns: 150 },
    );
  });

  const shown = (tab: SampleTab) => {
    const order = [...tab.server.state.events.keys()];
    return liveEvents(tab.session.shown())
      .map(({ id, title, tags }) => ({ id, title, tags }))
      .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  };

  async function act(
    tab: SampleTab,
    { kind, eventId: id, word: text }: { kind: string; eventId: string; word: string },
  ) {
    const { session } = tab;
    if (kind === 'create') session.dispatch(creation(id, text));
    if (kind === 'retitle') session.dispatch(retitling(id, text));
    if (kind === 'tag') {
      session.dispatch({ type: 'event.change', eventId: id, expectedVersion: null, changes: { tags: [text] } });
    }
    if (kind === 'delete') session.dispatch(deletion(id));
    if (kind === 'undo') session.undo();
    if (kind === 'reload') tab.reload();
    if (kind === 'wait') await tab.wait(1_000);
  }

  async function finish(tab: SampleTab): Promise<void> {
    for (let round = 0; round < 10; round += 1) await tab.wait(60_000);
  }
});
