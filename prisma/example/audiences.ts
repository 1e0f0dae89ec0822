// Who reads what in the example, as a careful commander would have it: the working record stays with those who work on
// it, executives get the main story, and the public gets what the company itself has put in its filing.

import type { Audience } from '@/core/incident/vocabulary';

/** Procedure, open questions and working estimates. */
export const WORKING: Audience[] = ['responders', 'counsel'];

/** The main story. */
export const LEADERSHIP: Audience[] = ['responders', 'counsel', 'executives'];

/** What the filing of 19 January 2023 says; nothing is released to the public before it. */
export const PUBLIC: Audience[] = ['responders', 'counsel', 'executives', 'external'];
