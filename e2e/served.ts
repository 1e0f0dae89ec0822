// What the built site serves, from its own manifests: addresses and server actions.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const read = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join('.next', ...path), 'utf8'));

/** Every address, with names in brackets: "/incidents/[ref]". */
export const servedAddresses = (): readonly string[] =>
  Object.values(z.record(z.string(), z.string()).parse(read('app-path-routes-manifest.json')));

export interface ServedAction {
  readonly id: string;
  /** As its code names it: "peopleAction". */
  readonly name: string;
  /** A page from which it is called: "/account". */
  readonly page: string;
}

const actionManifest = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()).refine((all) => all !== null) }),
  ),
  edge: z.record(z.string(), z.unknown()),
});

/** Every server action that a browser can call. */
export function servedActions(): readonly ServedAction[] {
  const { node, edge } = actionManifest.parse(read('server', 'server-reference-manifest.json'));
  if (Object.keys(edge).length > 0) throw new Error('An action is served on the edge, where nothing is tried');
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const [worker] = Object.keys(workers).filter((each) => !each.includes('['));
    if (worker === undefined) throw new Error(`${exportedName} is called from no page`);
    return { id, name: exportedName, page: worker.replace(/^app/, '').replace(/\/page$/, '') };
  });
}
