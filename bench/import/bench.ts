// How long a hundred thousand rows of a forensic timeline take to become a part of the record, over HTTP, on a real Onset with its
// own Postgres, and how much the server's memory grows meanwhile, what it makes ready to be looked at next included.
import { performance } from 'node:perf_hooks';
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { apiOf } from '@/scripts/prove/api-of';
import { residentMb, watchMemory } from '@/scripts/prove/memory';
import { startOnset, stopOnset } from '@/scripts/prove/running-onset';
import { streamImport, timesketchFile } from '@/scripts/prove/streamed-import';
import { type Api, openIncident } from '@/scripts/prove/writers';
import { type Figure, reportFigures } from '../figure';

const ROWS = 100_000;
const MOST_SECONDS = 20;
const MOST_GROWTH_MB = 150;

const { folder, remove } = temporaryDataFolder();
const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
const onset = await startOnset(environment);
try {
  const api = await apiOf(onset, environment);
  const { ref } = await openIncident(api, 'For the figures');
  // As an installation in use has them: plans that the database made for small tables.
  await imported(api, ref, { rowCount: 13, search: '' });
  const figures = [
    ...(await imported(api, ref, { rowCount: ROWS, search: '' })),
    ...(await imported(api, ref, { rowCount: ROWS, search: '' })).map((figure) => again(figure)),
    ...(await imported(api, ref, { rowCount: 10 * ROWS, search: 'dryRun=true' })).filter(({ unit }) => unit === 'MB'),
    ...(await imported(api, ref, { rowCount: 3 * ROWS, search: '' })).filter(({ unit }) => unit === 'MB'),
  ];
  reportFigures('import', figures);
} finally {
  await stopOnset(onset);
  remove();
}

async function imported(
  api: Api,
  ref: string,
  { rowCount, search }: { readonly rowCount: number; readonly search: string },
): Promise<readonly Figure[]> {
  const memory = watchMemory(() => residentMb(onset.pids.web));
  const began = performance.now();
  const { status, body } = await streamImport(api, { ref, search }, timesketchFile(rowCount));
  const seconds = (performance.now() - began) / 1_000;
  if (search === '') await madeReady(api, ref);
  const { beforeMb, mostMb } = memory.stop();
  if (status >= 300) throw new Error(`The import was answered ${status}: ${body.slice(0, 500)}`);
  const rows = `${rowCount.toLocaleString('en')} rows ${search === '' ? 'imported' : 'on trial'}`;
  return [
    { what: rows, seen: seconds, unit: 's', atMost: MOST_SECONDS },
    { what: `${rows}: growth of the server’s memory`, seen: mostMb - beforeMb, unit: 'MB', atMost: MOST_GROWTH_MB },
  ];
}

/** The server makes the outlines of what was imported on its own; whoever asks waits for the same. */
async function madeReady({ url, token }: Api, ref: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const outlines = await fetch(`${url}/api/v1/incidents/${ref}/outlines?sources=true`, { headers });
  if (!outlines.ok) throw new Error(`The outlines were answered ${outlines.status}`);
  await outlines.arrayBuffer();
}

function again(figure: Figure): Figure {
  return { ...figure, what: `${figure.what}, once more` };
}
