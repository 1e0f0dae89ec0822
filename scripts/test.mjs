// `npm test`: everything, down to a real browser.
import './node/requirement.mjs';

import('./stages/suite.mjs').then(({ runEverything }) => runEverything());
