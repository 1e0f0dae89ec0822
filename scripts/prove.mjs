// `npm run prove`: the long trials. ONSET_SEED repeats a run; ONSET_TRIALS, ONSET_KILLS, ONSET_EDITS,
// ONSET_DOCUMENTS, ONSET_EVIDENCE_MB and ONSET_IMPORT_MB say how long.
import './node/requirement.mjs';

import('./stages/suite.mjs').then(({ runProof }) => runProof());
