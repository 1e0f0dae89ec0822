import { describe, expect, it } from 'vitest';
import { keepServing } from './watch.mjs';

/**
 * A part that is down from the start, and after each of so many restarts.
 * @param {string} name
 * @param {number} endings
 * @param {string[]} deeds
 */
function part(name, endings, deeds) {
  let left = endings;
  return {
    name,
    isUp: () => left === 0,
    restart: async () => {
      left -= 1;
      deeds.push(name);
    },
  };
}

describe('keeping Onset up', () => {
  it('starts again what ended, what others need first, and goes on until it is to stop', async () => {
    /** @type {string[]} */
    const deeds = [];
    const stop = new AbortController();
    const last = part('last', 1, deeds);
    const parts = [
      part('Postgres', 2, deeds),
      part('The web server', 1, deeds),
      {
        ...last,
        restart: async () => {
          await last.restart();
          stop.abort();
        },
      },
    ];
    await keepServing(parts, stop.signal);
    expect(deeds).toEqual(['Postgres', 'Postgres', 'The web server', 'last']);
  });

  it('gives up on what ends again and again', async () => {
    /** @type {string[]} */
    const deeds = [];
    const serving = keepServing([part('Postgres', 1_000, deeds)], new AbortController().signal);
    await expect(serving).rejects.toThrow('Postgres ends again and again');
    expect(deeds.length).toBe(30);
  });

  it('says what went wrong where a part cannot be started again', async () => {
    const broken = {
      name: 'Postgres',
      isUp: () => false,
      restart: async () => {
        throw new Error('the disk is full');
      },
    };
    await expect(keepServing([broken], new AbortController().signal)).rejects.toThrow('the disk is full');
  });
});
