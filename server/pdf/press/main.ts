// The process that prints: takes one job at a time from the web server and answers with a PDF, or why there is none.
// A thread watches its memory and ends the process where it takes too much, since the engine gives nothing up in between.

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PressAnswer, PressJob } from './job';
import { press } from './press';

const WATCH_MS = 100;
/** Also where nobody asks any more: the web server is gone. */
const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    const { rss } = process.memoryUsage();
    if (rss > workerData.mostBytes || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
  }, ${WATCH_MS});
`;

const mostBytes = Number(process.env.ONSET_PRESS_MOST_BYTES);
new Worker(WATCH, { eval: true, workerData: { mostBytes, parent: process.ppid } }).unref();

const printOne = press(join(process.cwd(), 'server', 'pdf', 'template'));

process.on('message', (job: PressJob) => {
  const answer: PressAnswer = printOne(job);
  process.send?.(answer);
});
process.on('disconnect', () => process.exit());
