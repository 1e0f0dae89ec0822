// Whether the time of an answer tells unknown, expired, revoked and wrong-secret tries apart: for each two of them, how
// often an answer to the one takes longer than one to the other (the area under the ROC curve; one half is a coin).
import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '@/scripts/prove/writers';
import type { Figure } from '../figure';
import { makeLink, postCode, revokeLink } from './links';

const TRIES = Number(process.env.ONSET_TRIALS || 5_000);
const WARM_UP = 200;
const UNKNOWN = '7b0f7c1e-5b1c-4a53-9d0f-0d6a2f3c9b11';

export async function measureTiming(api: Api, ref: string): Promise<readonly Figure[]> {
  const kinds = await closedKinds(api, ref);
  for (let tried = 0; tried < WARM_UP; tried += 1) for (const { id, code } of kinds) await tookMs(api.url, id, code);
  const times = kinds.map(({ name }) => ({ name, tookMs: [] as number[] }));
  for (let tried = 0; tried < TRIES; tried += 1) {
    // In another order each time, so that none is always the one after a pause.
    for (const place of shuffled(kinds.length)) {
      const kind = kinds[place];
      if (kind !== undefined) times[place]?.tookMs.push(await tookMs(api.url, kind.id, kind.code));
    }
  }
  return times.flatMap((a, place) =>
    times.slice(place + 1).map((b) => ({
      what: `time of ${a.name} against ${b.name}, ${TRIES} tries each`,
      ...{ seen: areaUnderCurve(a.tookMs, b.tookMs), unit: 'AUC', atLeast: 0.45, atMost: 0.55 },
    })),
  );
}

async function closedKinds(api: Api, ref: string) {
  const [open, revoked] = [await makeLink(api, ref), await makeLink(api, ref)];
  const expired = await makeLink(api, ref, { expiresAt: new Date(Date.now() + 1_000).toISOString() });
  await revokeLink(api, ref, revoked);
  await pause(1_100);
  return [
    { name: 'unknown', id: UNKNOWN, code: open.secret },
    { name: 'expired', id: expired.id, code: expired.secret },
    { name: 'revoked', id: revoked.id, code: revoked.secret },
    { name: 'wrong secret', id: open.id, code: revoked.secret },
  ];
}

async function tookMs(url: string, id: string, code: string): Promise<number> {
  const began = performance.now();
  const answer = await postCode(url, id, code);
  await answer.arrayBuffer();
  const took = performance.now() - began;
  if (answer.status !== 404) throw new Error(`A closed link is answered ${answer.status}`);
  return took;
}

function shuffled(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => ({ place, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ place }) => place);
}

/** By ranks (Mann and Whitney); equal times count half. */
function areaUnderCurve(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, isA: true })), ...b.map((value) => ({ value, isA: false }))];
  all.sort((x, y) => x.value - y.value);
  let sum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    const rank = (from + 1 + to) / 2;
    for (const { isA } of all.slice(from, to)) if (isA) sum += rank;
    from = to;
  }
  return (sum - (a.length * (a.length + 1)) / 2) / (a.length * b.length);
}
