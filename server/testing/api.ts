// For integration tests: calls the API's endpoints as the route handlers that Next calls, by method and path.

import type { Served } from '../http/endpoint';
import { ENDPOINTS } from '../http/endpoints/all';
import { API_ROOT } from '../http/reply';
import { methods } from '../http/route';
import type { Person } from './people';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Null for none. Tests read it through the contract that it must keep. */
  readonly body: unknown;
}

/** @param body sent as it is where it is a string, else as JSON */
export async function call(
  who: Person | null,
  method: Method,
  path: string,
  body?: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const request = new Request(`http://localhost:3000${API_ROOT}${path}`, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return send(request);
}

export async function send(request: Request): Promise<Answer> {
  const pathname = new URL(request.url).pathname.slice(API_ROOT.length);
  const served = ENDPOINTS.filter((endpoint) => paramsIn(endpoint, pathname) !== null);
  const [first] = served;
  if (!first) throw new Error(`There is no address ${pathname}`);
  const handlers = new Map(Object.entries(methods(...served)));
  const response = await handlers.get(request.method)?.(request, {
    params: Promise.resolve(paramsIn(first, pathname) ?? {}),
  });
  if (!response) throw new Error(`Nobody tries ${request.method}`);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

function paramsIn({ path }: Served, pathname: string): Readonly<Record<string, string>> | null {
  const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  const match = pattern.exec(pathname);
  if (!match) return null;
  return Object.fromEntries(
    Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}
