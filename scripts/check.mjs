// `npm run check`: lint, dead code, types and unit tests.
import './node/requirement.mjs';

import('./stages/suite.mjs').then(({ runCheck }) => runCheck());
