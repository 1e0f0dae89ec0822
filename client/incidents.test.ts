import { describe, expect, it, vi } from 'vitest';
import type { IncidentOut } from '@/core/contracts/incident';
import { apiOver } from './api';
import { createIncident } from './incidents';

const CREATED: IncidentOut = {
  id: '0192f0c1-7a64-7000-8000-000000000001',
  ref: 'INC-2023-0002',
  title: 'Data left through one API',
  summary: '',
  summaryAudiences: ['responders', 'counsel'],
  severity: 1,
  status: 'open',
  zone: 'America/Los_Angeles',
  legalHold: null,
  obligations: null,
  revision: 1,
  version: 1,
};

const answering = (status: number, body: unknown) =>
  vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));

describe('createIncident', () => {
  it('returns the incident that the server made', async () => {
    const ask = answering(201, CREATED);
    const created = await createIncident({ title: CREATED.title, severity: 1, zone: CREATED.zone }, apiOver(ask));
    expect(created).toEqual({ ok: true, value: CREATED });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('refuses without asking what the contract refuses, field by field', async () => {
    const ask = answering(201, CREATED);
    const refused = await createIncident({ title: ' ', zone: 'Mars/Olympus' }, apiOver(ask));
    expect(ask).not.toHaveBeenCalled();
    if (refused.ok || refused.error.kind !== 'problem') throw new Error('expected a problem');
    expect(refused.error.problem.errors?.map((error) => error.pointer)).toEqual(['/title', '/zone']);
  });

  it('hands on what the server refused', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Refused',
      status: 422,
      errors: [{ pointer: '/title', detail: 'No.' }],
    };
    const refused = await createIncident({ title: 'x' }, apiOver(answering(422, problem)));
    expect(refused).toEqual({ ok: false, error: { kind: 'problem', status: 422, problem } });
  });

  it('says so when the server cannot be reached', async () => {
    const refused = await createIncident(
      { title: 'x' },
      apiOver(() => Promise.reject(new TypeError('fetch failed'))),
    );
    expect(refused).toEqual({ ok: false, error: { kind: 'unreachable', detail: 'fetch failed' } });
  });
});
