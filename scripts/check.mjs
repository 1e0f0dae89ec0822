// `npm run check`: lint, types and unit tests, within a minute. What is dead is for `npm test` to find.
import './node/requirement.mjs';

import('./stages/suite.mjs').then(({ runCheck }) => runCheck());
