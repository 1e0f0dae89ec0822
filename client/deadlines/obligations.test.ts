import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { type ObligationsInput, toObligationsOut } from '@/core/contracts/obligations';
import { ok, type Result, refuse } from '@/core/result';
import { instant } from '@/core/time/instant';
import type { ApiAnswer, ApiFailure, ApiRequest } from '../api';
import { answered, problem, told } from '../server.sample';
import { putObligations } from './obligations';

const INPUT: ObligationsInput = { rules: ['gdpr-33'], facts: {} };

function over(...answers: readonly Result<ApiAnswer<unknown>, ApiFailure>[]) {
  const requests: ApiRequest[] = [];
  const left = [...answers];
  const port = {
    api: async <T>(request: ApiRequest, read: (body: unknown) => T) => {
      requests.push(request);
      return answered(left.shift() ?? refuse(problem(500)), read);
    },
    ...{ queryClient: new QueryClient(), now: () => instant(0) },
  };
  return { requests, port };
}

describe('putting what was decided', () => {
  it('is based on the version that it was made from', async () => {
    const { port, requests } = over(told(toObligationsOut(null, 4)));
    expect(await putObligations(port, 'incident-1', INPUT, 3)).toEqual(ok(toObligationsOut(null, 4)));
    expect(requests).toMatchObject([{ method: 'PUT', path: '/incidents/incident-1/obligations', ifMatch: 3 }]);
  });
  it('brings what stands now where somebody else decided meanwhile', async () => {
    const { port } = over(refuse(problem(412)), told(toObligationsOut(null, 9)));
    expect(await putObligations(port, 'incident-1', INPUT, 3)).toEqual(
      refuse({ kind: 'stale', current: toObligationsOut(null, 9) }),
    );
  });
  it('asks nothing for a rule that there is not, and says which', async () => {
    const { port, requests } = over();
    const refused = await putObligations(port, 'incident-1', { ...INPUT, rules: ['nonsense'] }, 3);
    expect(refused).toMatchObject({ ok: false, error: { errors: [{ pointer: '/rules/0' }] } });
    expect(requests).toEqual([]);
  });
  it('says that nothing is lost where no answer came', async () => {
    const { port } = over(refuse({ kind: 'unreachable', detail: 'down' }));
    expect(await putObligations(port, 'incident-1', INPUT, 3)).toMatchObject({
      error: { errors: [{ detail: expect.stringContaining('Nothing is lost') }] },
    });
  });
  it('says so too where its own code did not come', async () => {
    vi.doMock('@/core/contracts/obligations', () => {
      throw new Error('Failed to fetch');
    });
    const { port, requests } = over();
    expect(await putObligations(port, 'incident-1', INPUT, 3)).toMatchObject({
      error: { errors: [{ detail: expect.stringContaining('Nothing is lost') }] },
    });
    expect(requests).toEqual([]);
    vi.doUnmock('@/core/contracts/obligations');
  });
});
