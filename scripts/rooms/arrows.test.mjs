// Plants one file for every arrow between rooms into a folder with the project's lint rules, and lints it for real.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../files/data-folder.mjs';

const rooms = ['app', 'components', 'client', 'server', 'core', 'prisma', 'e2e', 'scripts', 'bench', 'verifier'];

/** DESIGN's arrows, and what the rooms that it leaves open may import. */
const mayImport = /** @type {Record<string, string[]>} */ ({
  app: ['components', 'client', 'server', 'core', 'verifier'],
  components: ['client', 'core', 'verifier'],
  client: ['core'],
  server: ['core'],
  core: [],
  prisma: ['core'],
  e2e: ['scripts', 'core'],
  scripts: ['server', 'core', 'verifier'],
  bench: ['scripts', 'server', 'client', 'core', 'verifier'],
  verifier: [],
});

const otherRooms = (/** @type {string} */ room) => rooms.filter((target) => target !== room);
const arrows = rooms.flatMap((room) => otherRooms(room).map((target) => /** @type {const} */ ([room, target])));

const refused = /** @type {const} */ ([
  ['core/plant-react.ts', "import 'react';"],
  ['core/plant-next.ts', "import 'next/navigation';"],
  ['core/plant-prisma.ts', "import '@prisma/client';"],
  ['core/plant-node.ts', "import 'node:fs/promises';"],
  ['core/plant-tests.ts', "import 'vitest';"],
  ['core/plant-dynamic.ts', "await import('react');"],
  ['core/plant-type.ts', "import type { X } from 'react';\nexport type Y = X;"],
  ['core/plant-reexport.ts', "export * from 'react';"],
  ['core/plant-process.ts', 'export const x = process.env.X;'],
  ['core/plant-global.ts', 'export const x = globalThis.process;'],
  ['core/plant-now.ts', 'export const x = Date.now();'],
  ['core/plant-new-date.ts', 'export const x = new Date();'],
  [
    'core/plant-temporal-now.ts',
    "import { Temporal } from 'temporal-polyfill';\nexport const x = Temporal.Now.instant();",
  ],
  ['core/plant-random.ts', 'export const x = Math.random();'],
  ['core/plant-uuid.ts', 'export const x = crypto.randomUUID();'],
  ['core/plant-fetch.ts', "export const x = fetch('/');"],
  ['client/plant-node.ts', "import 'node:fs';"],
  ['client/plant-server-only.ts', "import 'server-only';"],
  ['components/plant-server-only.tsx', "import 'server-only';"],
  ['components/plant-pg.tsx', "import 'pg';"],
  ['components/plant-headers.tsx', "import 'next/headers';"],
  ['app/plant-server-only.ts', "import 'server-only';"],
  ['app/plant-prisma.ts', "import '@prisma/client';"],
  ['server/commands/plant-prisma.ts', "import type { X } from '@/prisma/generated/client';\nexport type Y = X;"],
  ['server/commands/plant-client.ts', "import '@prisma/client';"],
  ['server/db/plant-app.ts', "import '@/app/page';"],
  ['components/plant.test.tsx', "import '@/server/db/plant-generated';"],
  ['scripts/plant-client.ts', "import '@/client/plant-query';"],
  ['scripts/prove/plant-components.ts', "import '@/components/plant-react';"],
  ['verifier/plant-zod.ts', "import 'zod';"],
  ['verifier/plant-files.ts', "import 'node:fs';"],
  ['verifier/plant.test.ts', "import '@/core/plant-zod';"],
  ['core/plant-circle.ts', "import { y } from './plant-circle-end';\nexport const x = y;"],
  ['core/plant-circle-end.ts', "import { x } from './plant-circle';\nexport const y = x;"],
]);

const accepted = /** @type {const} */ ([
  ['core/plant-zod.ts', "import 'zod';"],
  ['core/plant-d3.ts', "import 'd3-scale';"],
  ['core/plant-edtf.ts', "import 'edtf';"],
  ['core/plant-neighbour.ts', "import './plant-zod';\nimport '@/core/plant-zod';"],
  ['core/plant-date.ts', 'export const x = new Date(0).getTime() + Date.UTC(2023, 0);'],
  ['core/plant.test.ts', "import 'node:fs';\nimport 'vitest';\nexport const x = process.env.TZ;"],
  ['client/plant-query.ts', "import '@tanstack/react-query';"],
  ['components/plant-react.tsx', "import 'react';"],
  ['server/plant-server-only.ts', "import 'server-only';"],
  ['server/db/plant-generated.ts', "import '@/prisma/generated/client';\nimport '@prisma/adapter-pg';"],
  ['server/commands/plant-example.ts', "import '@/prisma/example';"],
  ['scripts/prove/plant-client.ts', "import '@/client/plant-query';\nimport '@/server/plant-server-only';"],
  ['verifier/plant-hashes.ts', "import 'node:crypto';\nimport '@noble/hashes/sha2.js';\nimport './plant-zod';"],
  ['verifier/plant-vitest.test.ts', "import 'vitest';\nimport '@/verifier/plant-hashes';"],
]);

const folder = mkdtempSync(join(tmpdir(), 'onset-rooms-'));
/** @type {Set<string>} */
let complaints = new Set();

beforeAll(() => {
  for (const name of ['biome.json', '.gitignore', 'scripts/rooms/clock.grit']) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    cpSync(join(projectFolder, name), join(folder, name));
  }
  for (const [room, target] of arrows) {
    plant(`${room}/to-${target}.ts`, `import '@/${target}/x';`);
    plant(`${room}/within/to-${target}-relative.ts`, `import '../../${target}/x';`);
  }
  for (const [name, content] of [...refused, ...accepted]) plant(name, content);
  complaints = lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the rooms', () => {
  it.each(arrows)('%s to %s follows the arrows of the design', (room, target) => {
    const isForbidden = !mayImport[room]?.includes(target);
    expect(complaints.has(`${room}/to-${target}.ts`)).toBe(isForbidden);
  });

  it.each(arrows)('%s does not reach %s by a path that climbs out of the room', (room, target) => {
    expect(complaints).toContain(`${room}/within/to-${target}-relative.ts`);
  });

  it.each(refused)('refuses %s', (name) => expect(complaints).toContain(name));

  it.each(accepted)('accepts %s', (name) => expect(complaints).not.toContain(name));
});

/**
 * @param {string} name
 * @param {string} content
 */
function plant(name, content) {
  mkdirSync(join(folder, dirname(name)), { recursive: true });
  writeFileSync(join(folder, name), `${content}\n`);
}

/** @returns {Set<string>} the planted files about whose imports, circles or globals the linter complains */
function lint() {
  const biome = join(projectFolder, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const parameters = [biome, 'lint', '--max-diagnostics=none', '--reporter=json', '.'];
  const { stdout } = spawnSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8' });
  /** @type {{ diagnostics: { category: string, location: { path: string } }[] }} */
  const report = JSON.parse(stdout);
  const ours = report.diagnostics.filter(({ category }) => /noRestricted|noImportCycles|plugin/.test(category));
  return new Set(ours.map(({ location }) => location.path));
}
