// `npm run prove`: the long trials. ONSET_SEED repeats a run; ONSET_TRIALS, ONSET_KILLS, ONSET_EDITS, ONSET_DOCUMENTS,
// ONSET_EVIDENCE_MB, ONSET_IMPORT_MB, ONSET_REQUESTS and ONSET_SWAPS say how long.
import './node/requirement.mjs';

import('./stages/suite.mjs').then(({ runProof }) => runProof());
