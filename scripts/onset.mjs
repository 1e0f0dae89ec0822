// `npm run -s onset -- <command>`. See scripts/onset/main.ts.
import './node/requirement.mjs';

import('./onset/launch.mjs').then(({ launch }) => launch());
