// How long an export takes as a program sees it, from asking to the last byte, and the most memory that printing it took.
import { peakMb, pressOf } from '@/scripts/prove/memory';
import type { Api } from '@/scripts/prove/writers';
import { measuredFrom } from '../measure';

const TIMES = 5;
const PATIENCE_MS = 120_000;

export async function takePdf({ url, token }: Api, ref: string): Promise<Buffer> {
  const answer = await fetch(`${url}/api/v1/incidents/${ref}/exports/pdf`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status !== 200) throw new Error(`An export is answered ${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** The first starts the process that prints, as it does for whoever comes first. */
export async function measureExports(api: Api, webPid: number, ref: string) {
  const durationsMs: number[] = [];
  let memoryMb = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const began = performance.now();
    await takePdf(api, ref);
    durationsMs.push(performance.now() - began);
    const press = pressOf(webPid);
    memoryMb = Math.max(memoryMb, press === undefined ? 0 : peakMb(press));
  }
  return { seconds: measuredFrom(durationsMs).medianMs / 1_000, memoryMb };
}
