// `npm start`. See scripts/start/journey.mjs.
import './node/requirement.mjs';

import('./start/journey.mjs').then(({ start }) => start());
