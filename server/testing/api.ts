// For integration tests: calls the API's endpoints as the route handlers that Next calls, by method and path.

import { API_ROOT } from '@/core/contracts/api-root';
import type { Served } from '../http/endpoint';
import { ENDPOINTS } from '../http/endpoints/all';
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
  const request = new Request(addressOf(path), {
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

/** @param path below the API's root */
export const addressOf = (path: string): string => `http://localhost:3000${API_ROOT}${path}`;

export async function send(request: Request): Promise<Answer> {
  const response = await responseTo(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/** For answers that are no JSON. */
export async function responseTo(request: Request): Promise<Response> {
  const pathname = new URL(request.url).pathname.slice(API_ROOT.length);
  const served = ENDPOINTS.filter((endpoint) => paramsIn(endpoint, pathname) !== null);
  const [first] = served;
  if (!first) throw new Error(`There is no address ${pathname}`);
  const handlers = new Map(Object.entries(methods(...served)));
  // Next answers HEAD from GET.
  const handler = handlers.get(request.method === 'HEAD' ? 'GET' : request.method);
  if (!handler) throw new Error(`Nobody tries ${request.method}`);
  return handler(request, { params: Promise.resolve(paramsIn(first, pathname) ?? {}) });
}

function paramsIn({ path }: Served, pathname: string): Readonly<Record<string, string>> | null {
  const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  const match = pattern.exec(pathname);
  if (!match) return null;
  return Object.fromEntries(
    Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}
