// Chained revisions for tests that do not look at the chain: the hashes are of nothing.

import { canonicalJson } from './jcs';
import type { ChainedRevision, Revision } from './revision';

const HASH = '0'.repeat(64);

export const sampleChained = (revision: Revision): ChainedRevision => ({
  revision,
  link: {
    payload: canonicalJson(
      revision.reason === null ? revision.payload : { ...revision.payload, reason: revision.reason },
    ),
    salt: HASH,
    payloadHash: HASH,
    prevHash: HASH,
    hash: HASH,
  },
});
