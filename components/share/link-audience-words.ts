// For whom a shared page was made, in words for its head.

import type { LinkAudience } from '@/core/incident/vocabulary';

export const LINK_AUDIENCE_WORDS: Readonly<Record<LinkAudience, string>> = {
  executives: 'Confidential · for executives',
  counsel: 'Confidential · for counsel',
  external: 'Confidential',
};
