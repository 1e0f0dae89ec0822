// `npm run prove`: the long trials. ONSET_SEED repeats a run; ONSET_TRIALS, ONSET_KILLS and ONSET_EDITS say how long.
import './node/requirement.mjs';

import('./stages/suite.mjs').then(({ runProof }) => runProof());
