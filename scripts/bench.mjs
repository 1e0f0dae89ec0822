// `npm run bench [-- name …]`: runs bench/<name>/bench.ts for every name, or those that are named.
import './node/requirement.mjs';

import('./bench/journey.mjs').then(({ bench }) => bench(process.argv.slice(2)));
