// Share links on a real Onset: what a page weighs, how soon it is painted on a slow phone, whether refusals can be told
// apart by their timing, and how soon a link that was revoked is dead on every process.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '@/scripts/files/data-folder.mjs';
import { openIncident } from '@/scripts/prove/writers';
import { printed } from '../figure';
import { measurePaint } from './paint';
import { measureRevocation } from './revocation';
import { measureTiming } from './timing';
import { startTwoProcesses } from './two-processes';
import { weigh } from './weight';

const EXAMPLE = 'INC-2023-0001';

const { first, otherUrl, end } = await startTwoProcesses();
try {
  const { ref } = await openIncident(first, 'For the figures');
  const figures = [
    ...(await weigh(first, EXAMPLE)),
    ...(await measurePaint(first, EXAMPLE)),
    ...(await measureRevocation(first, otherUrl, ref)),
    ...(await measureTiming(first, ref)),
  ];
  console.log('\nshare');
  for (const figure of figures) console.log(printed(figure));
  const folder = join(projectFolder, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const where = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length };
  const measured = { name: 'share', measuredAt: new Date().toISOString(), ...where, figures };
  writeFileSync(join(folder, 'share.json'), `${JSON.stringify(measured, null, 2)}\n`);
} finally {
  await end();
}
