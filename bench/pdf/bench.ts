// Chronologies as PDF on a real Onset: how long they take, how much memory, and how much longer other requests take
// meanwhile; and beside it the same rows as a browser prints them.
import { anyFreePort } from '@/scripts/network/port.mjs';
import { temporaryDataFolder } from '@/scripts/postgres/temporary.mjs';
import { apiOf } from '@/scripts/prove/api-of';
import { fillCase } from '@/scripts/prove/filled-case';
import { startOnset, stopOnset } from '@/scripts/prove/running-onset';
import { reportFigures } from '../figure';
import { measureExports } from './exports';
import { measureMeanwhile } from './meanwhile';
import { printByBrowser } from './peer';

const { folder, remove } = temporaryDataFolder();
const environment = { ONSET_DATA_DIR: folder, PORT: String(await anyFreePort()) };
const onset = await startOnset(environment);
try {
  const api = await apiOf(onset, environment);
  const [small, large] = [await fillCase(api, 1_000), await fillCase(api, 5_000)];
  const of1000 = await measureExports(api, onset.pids.web, small);
  const of5000 = await measureExports(api, onset.pids.web, large);
  const meanwhile = await measureMeanwhile(api, small, large);
  const peers = [await printByBrowser(api, small), await printByBrowser(api, large)];
  const figures = [
    { what: '1,000 events, the median of five', seen: of1000.seconds, unit: 's', atMost: 3 },
    { what: '1,000 events, memory of the process that prints', seen: of1000.memoryMb, unit: 'MB', atMost: 512 },
    { what: '5,000 events, the median of five', seen: of5000.seconds, unit: 's', atMost: 15 },
    { what: '5,000 events, memory of the process that prints', seen: of5000.memoryMb, unit: 'MB', atMost: 1_800 },
    { what: 'p99 of a small call meanwhile, times that when idle', seen: meanwhile.ratio, unit: '', atMost: 3 },
  ];
  reportFigures('pdf', figures, { meanwhile, peers });
  console.log(
    `  a small call: p99 ${meanwhile.idleMs.toFixed(1)} ms idle, ${meanwhile.busyMs.toFixed(1)} ms meanwhile`,
  );
  for (const peer of peers) {
    console.log(
      `  Chromium, the same table of ${peer.rows}: ${peer.seconds.toFixed(1)} s, ${peer.memoryMb.toFixed(0)} MB, ${peer.pages} pages`,
    );
  }
} finally {
  await stopOnset(onset);
  remove();
}
