import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRECISIONS } from './approximate-time';
import { aroundAt } from './around-at';
import { instant } from './instant';
import { parseWhen } from './parse';

const zones = ['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kathmandu'];
const precisions = PRECISIONS.filter((precision) => precision !== 'season' && precision !== 'hour');

describe('aroundAt', () => {
  it('is what its words are read as', () => {
    const instants = fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) })
      .map((ms) => instant(ms * 1_000));
    fc.assert(
      fc.property(instants, fc.constantFrom(...precisions), fc.constantFrom(...zones), (at, precision, zone) => {
        const around = aroundAt(at, precision, zone);
        const read = parseWhen(around.statedAs, { zone, now: at });
        expect(read.ok && read.value.kind === 'point' && read.value.time).toMatchObject({
          ...{ earliest: around.earliest, latest: around.latest, best: around.best, qualifier: 'approximate' },
        });
      }),
    );
  });
});
