// The routes are the endpoints, and the endpoints the routes: every address that the documentation names is served by the
// file of its path, for each of its methods by that very endpoint.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '@/server/http/endpoints/all';

const routeOf = async (path: string): Promise<unknown> =>
  import(join(import.meta.dirname, 'v1', path.replace(/\{(\w+)\}/g, '[$1]'), 'route.ts'));

describe('the routes of the API', () => {
  it.each(ENDPOINTS)('serve $method $path', async ({ method, path, serve }) => {
    expect(await routeOf(path)).toHaveProperty(method, serve);
  });

  it.each(['/health', '/ready', '/openapi.json'])('serve GET %s', async (path) => {
    expect(await routeOf(path)).toHaveProperty('GET', expect.any(Function));
  });

  it('answer every method, so that none is refused in words of Next’s own', async () => {
    for (const { path } of ENDPOINTS) {
      expect(Object.keys(Object(await routeOf(path))).sort()).toEqual([
        'DELETE',
        'GET',
        'OPTIONS',
        'PATCH',
        'POST',
        'PUT',
      ]);
    }
  });
});
