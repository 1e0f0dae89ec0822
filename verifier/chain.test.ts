import { describe, expect, it } from 'vitest';
import { Chain } from './chain';
import type { Cryptography } from './cryptography';
import type { Entry } from './entry';

const cryptography: Cryptography = { sha256: () => '', digest: () => '', verifies: () => true };
const actor = { id: '', name: '' };
const entry = (seq: number): Entry => ({
  ...{ seq, at: '2023-01-05T00:00:00Z', actor, type: '', payload: null, salt: null },
  ...{ payloadHash: '', prevHash: '', hash: '' },
});

function faultsOf(seqs: Iterable<number>) {
  const chain = new Chain('record', 'incident', cryptography);
  for (const seq of seqs) chain.take(entry(seq));
  return chain.faults().flatMap((fault) => (fault.kind === 'chain-broken' ? [] : [{ ...fault, log: undefined }]));
}

describe('the numbers of a chain', () => {
  it('are missing where they were passed over and did not come since', () => {
    expect(faultsOf([2, 7, 4, 2_000_000_000, 4])).toEqual([
      { kind: 'out-of-order', seq: 4 },
      { kind: 'repeated', seq: 4 },
      { kind: 'missing', from: 1, to: 1 },
      { kind: 'missing', from: 3, to: 3 },
      { kind: 'missing', from: 5, to: 6 },
      { kind: 'missing', from: 8, to: 1_999_999_999 },
    ]);
  });

  it('are followed within seconds where a forged file passes over each second one and brings them all backwards', () => {
    const most = 160_000;
    function* forged() {
      for (let seq = 2; seq <= most; seq += 2) yield seq;
      for (let seq = most - 1; seq > 0; seq -= 2) yield seq;
    }
    expect(faultsOf(forged())).toHaveLength(most / 2);
  });
});
