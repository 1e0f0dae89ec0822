// Events for the benchmark, the same each time: sixty days, in bursts of very unequal size over a background, in eight lanes;
// a seventh of them take minutes to a day and a half, one in twenty is uncertain by hours to days.

import type { BenchData } from './page/columns';

export function benchData(count: number): BenchData {
  let state = 20_251_125;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const [dayMs, lanes] = [
    86_400_000,
    ['Attacker', 'Endpoint', 'Identity', 'Network', 'Mail', 'Cloud', 'Detection', 'Response'],
  ];
  const deeds = ['Suspicious logon', 'PowerShell executed', 'File written', 'Outbound connection', 'Credential dumped'];
  const firstMs = Date.UTC(2025, 9, 1);
  const lastMs = firstMs + 60 * dayMs;
  const bursts = Array.from({ length: 32 }, () => ({
    middleMs: firstMs + (0.03 + 0.94 * random()) * 60 * dayMs,
    reachMs: 600_000 * 108 ** random(),
    weight: (1 - random()) ** -0.8,
  }));
  const weights = bursts.reduce((sum, { weight }) => sum + weight, 0);
  const burst = () => {
    const chosen = random() * weights;
    let passed = 0;
    for (const each of bursts) {
      passed += each.weight;
      if (passed >= chosen) return each;
    }
    return bursts[0];
  };
  const start = Float64Array.from({ length: count }, () => {
    const chosen = random() < 0.7 ? burst() : undefined;
    const spread = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const atMs = chosen === undefined ? firstMs + random() * 60 * dayMs : chosen.middleMs + spread * chosen.reachMs;
    return Math.round(Math.min(lastMs - 1, Math.max(firstMs, atMs)));
  }).sort();
  const end = start.map((atMs) =>
    random() < 0.15 ? Math.min(lastMs, atMs + Math.round(120_000 * 1_080 ** random())) : atMs,
  );
  return {
    ...{ n: count, start, end, lanes },
    unc: start.map(() => (random() < 0.05 ? 3_600_000 * 48 ** random() : 0)),
    lane: Uint8Array.from({ length: count }, () => random() * lanes.length),
    cat: Uint8Array.from({ length: count }, () => random() * 6),
    title: Array.from(
      { length: count },
      () => `${deeds[Math.floor(random() * deeds.length)]} on HOST-${Math.floor(random() * 250)}`,
    ),
  };
}
