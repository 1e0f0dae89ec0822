import { describe, expect, it } from 'vitest';
import { sampleEvent } from '@/core/incident/event.sample';
import { EventDetails } from './event-details';

function slowServer() {
  const asked: string[][] = [];
  const answers: ((fails: boolean) => void)[] = [];
  const arrived: string[] = [];
  const waiting: (() => void)[] = [];
  const details = new EventDetails({
    read: (ids) => {
      asked.push([...ids]);
      return new Promise((resolve, reject) => {
        answers.push((fails) => (fails ? reject(new Error('down')) : resolve(ids.map((id) => sampleEvent({ id })))));
      });
    },
    arrived: (events) => arrived.push(...events.map(({ id }) => id)),
    later: (act) => waiting.push(act),
  });
  const answer = async (fails = false) => {
    answers.shift()?.(fails);
    await settled();
  };
  /** The time to gather is over. */
  const gathered = async () => {
    waiting.shift()?.();
    await settled();
  };
  return { details, asked, arrived, answer, gathered };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const named = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

describe('the texts of events in outline', () => {
  it('are asked for in one go, and not again while they are on their way', async () => {
    const { details, asked, arrived, answer } = slowServer();
    details.want(['a']);
    details.want(['b']);
    await settled();
    details.want(['a', 'b']);
    await settled();
    expect(asked).toEqual([['b', 'a']]);
    await answer();
    expect(arrived).toEqual(['b', 'a']);
  });

  it('are read a hundred at a time, what was wanted last before what was wanted first', async () => {
    const { details, asked, answer } = slowServer();
    details.want(named('old', 300));
    await settled();
    details.want(named('new', 50));
    await answer();
    expect(asked.map((ids) => ids.length)).toEqual([100, 100, 100]);
    expect(asked[2]?.slice(0, 50)).toEqual(named('new', 50));
  });

  it('are gathered while a few more are wanted again and again', async () => {
    const { details, asked, gathered } = slowServer();
    details.want(['a']);
    await settled();
    details.want(['b']);
    await settled();
    details.want(['c']);
    await settled();
    expect(asked).toEqual([['a']]);
    await gathered();
    expect(asked).toEqual([['a'], ['c', 'b']]);
  });

  it('are asked for again when they are wanted again after a failure', async () => {
    const { details, asked, arrived, answer, gathered } = slowServer();
    details.want(['a']);
    await settled();
    await answer(true);
    details.want(['a']);
    await gathered();
    await answer();
    expect([asked, arrived]).toEqual([[['a'], ['a']], ['a']]);
  });
});
