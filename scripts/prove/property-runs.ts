// Loaded before every test file: how many cases each property is tried with, and from which seed.
// `npm test` tries a small slice, the same on every run; `npm run prove` sets ONSET_TRIALS and tries new ones.
import fc from 'fast-check';

const trials = Number(process.env.ONSET_TRIALS ?? 100);
const seed = Number(process.env.ONSET_SEED ?? 20230105);

fc.configureGlobal({ numRuns: trials, seed });
