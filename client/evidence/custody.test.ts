import { describe, expect, it } from 'vitest';
import { toIncidentOut } from '@/core/contracts/incident';
import { sampleIncident } from '@/core/incident/event.sample';
import { ok, refuse } from '@/core/result';
import type { Api, ApiFailure, ApiRequest } from '../api';
import { problem } from '../server.sample';
import { erase, setLegalHold } from './custody';

const FIGURE = '00000000-0000-4000-8000-000000000001';
const input = { target: { figureId: FIGURE }, ground: 'Order 7' };

function over(answer: unknown) {
  const requests: ApiRequest[] = [];
  const api: Api = async (request, read) => {
    requests.push(request);
    return ok({ value: read(answer), revision: 3 });
  };
  return { requests, custody: { api, incidentId: 'incident-1' } };
}

const failing = (failure: ApiFailure) => ({ api: async () => refuse(failure), incidentId: 'incident-1' });

describe('erasing', () => {
  it('asks once for what is to go, under the key that it was given', async () => {
    const out = { revision: 3, type: 'erasure.figure', seqs: [2], ground: 'Order 7' };
    const { custody, requests } = over(out);
    expect(await erase(custody, input, 'key-1')).toEqual(ok(out));
    expect(requests).toEqual([
      { method: 'POST', path: '/incidents/incident-1/erasures', body: input, idempotencyKey: 'key-1' },
    ]);
  });

  it('asks nothing without a ground', async () => {
    const { custody, requests } = over(null);
    expect(await erase(custody, { ...input, ground: ' ' }, 'key-1')).toEqual(
      refuse([{ pointer: '/ground', detail: 'Must not be empty.' }]),
    );
    expect(requests).toEqual([]);
  });

  it('says why the server refused', async () => {
    const held: ApiFailure = {
      ...{ kind: 'problem', status: 409 },
      problem: { type: 'urn:onset:problem:held', title: 'Held', status: 409, detail: 'A legal hold forbids erasure' },
    };
    const refused = refuse([{ pointer: '', detail: 'A legal hold forbids erasure' }]);
    expect(await erase(failing(held), input, 'key-1')).toEqual(refused);
  });

  it('says that asking again is safe where no answer came', async () => {
    const answer = await erase(failing({ kind: 'unreachable', detail: 'down' }), input, 'key-1');
    expect(answer).toEqual(refuse([{ pointer: '', detail: expect.stringContaining('Try again') }]));
  });
});

describe('a legal hold', () => {
  it('is placed with its ground, whatever version the incident is at', async () => {
    const { custody, requests } = over(toIncidentOut(sampleIncident()));
    expect(await setLegalHold(custody, { legalHold: { ground: 'Litigation' } })).toEqual(ok(null));
    expect(requests).toEqual([
      { method: 'PATCH', path: '/incidents/incident-1', body: { legalHold: { ground: 'Litigation' } } },
    ]);
  });

  it('is not lifted by somebody who may not, and says so', async () => {
    const answer = await setLegalHold(failing(problem(403)), { legalHold: null });
    expect(answer).toEqual(refuse([{ pointer: '', detail: 'Refused with 403' }]));
  });
});
