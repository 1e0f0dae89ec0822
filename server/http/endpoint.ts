// One method of one address: its contract, by which it is documented, with what serves it.

import 'server-only';
import { z } from 'zod';
import type { Call, Contract, Method } from './contract';
import { type RouteHandler, serve } from './route';

/** For endpoints that take none; parameters that nobody knows are refused rather than passed over. */
export const NO_QUERY = z.strictObject({});

/** What an endpoint is to whoever serves or documents it. */
export interface Served extends Contract<unknown, unknown> {
  readonly method: Method;
  readonly path: string;
  readonly serve: RouteHandler;
}

export function endpoint<Path extends string, Query, Body>(
  method: Method,
  path: Path,
  contract: Contract<Query, Body>,
  handle: (call: Call<Path, Query, Body>) => Promise<Response>,
): Served {
  return { ...contract, method, path, serve: serve({ ...contract, method, path, handle }) };
}
