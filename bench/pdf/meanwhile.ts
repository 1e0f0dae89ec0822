// How long a small call takes while large documents are made one after the other, beside how long it takes when nobody
// asks for any: one call after the other, as a page makes them.
import { type Api, call } from '@/scripts/prove/writers';
import { measuredFrom } from '../measure';
import { takePdf } from './exports';

const IDLE_CALLS = 1_000;
const DOCUMENTS = 3;

/** @param ref of the incident that is asked for @param documented what documents are made of */
export async function measureMeanwhile(api: Api, ref: string, documented: string) {
  const idle: number[] = [];
  for (let count = 0; count < IDLE_CALLS; count += 1) idle.push(await smallCallMs(api, ref));
  const busy: number[] = [];
  let isMaking = true;
  const making = makeDocuments(api, documented).finally(() => {
    isMaking = false;
  });
  while (isMaking) busy.push(await smallCallMs(api, ref));
  await making;
  const [idleMs, busyMs] = [measuredFrom(idle).p99Ms, measuredFrom(busy).p99Ms];
  return { idleMs, busyMs, ratio: busyMs / idleMs, calls: busy.length };
}

async function makeDocuments(api: Api, ref: string): Promise<void> {
  for (let count = 0; count < DOCUMENTS; count += 1) await takePdf(api, ref);
}

async function smallCallMs(api: Api, ref: string): Promise<number> {
  const began = performance.now();
  await (await call(api, 'GET', `/incidents/${ref}`)).arrayBuffer();
  return performance.now() - began;
}
