// Answers to whoever watches over the process rather than reads the record. They need no sign-in.

import 'server-only';
import { API_ROOT } from '@/core/contracts/api-root';
import { readiness } from '../queries/readiness';
import { openApiDocument } from './openapi';
import { problem } from './problem';

const NO_STORE = { 'cache-control': 'no-store' };

export const health = async (): Promise<Response> => Response.json({ status: 'ok' }, { headers: NO_STORE });

export async function ready(): Promise<Response> {
  const state = await readiness();
  if (state.kind === 'ready') return Response.json({ status: 'ready' }, { headers: NO_STORE });
  return problem('unavailable', { detail: state.detail });
}

export const openApi = async (): Promise<Response> => Response.json(openApiDocument(), { headers: NO_STORE });

/** For every address below /api that there is not. */
export const nowhere = async (): Promise<Response> =>
  problem('not-found', {
    detail: `The API’s addresses are listed at ${API_ROOT}/openapi.json and explained at /docs/api`,
  });
