// The example that a first start contains: a real case told from public sources, none of them ours. The responders, the
// roles and the hours of entry are fictional; what is said of the case itself is not. Where a source gives only a day,
// so does the example. All chapters in one list, in the order of entry.

import { API_THEFT } from './api-theft';
import { DISCLOSURE } from './disclosure';
import { EARLIER_BREACH } from './earlier-breach';
import { EARLIER_BREACH_FIGURE } from './earlier-breach-figure';
import { INCIDENT, INCIDENT_ENTRIES } from './incident';
import { LITIGATION } from './litigation';
import { OBLIGATIONS } from './obligations';
import { PUBLISHED_ACCOUNTS } from './published-accounts';
import { REGULATORS } from './regulators';
import { SECOND_BREACH } from './second-breach';
import type { Example, ExampleEntry } from './types';

const CHAPTERS: readonly (readonly ExampleEntry[])[] = [
  INCIDENT_ENTRIES,
  EARLIER_BREACH,
  EARLIER_BREACH_FIGURE,
  API_THEFT,
  OBLIGATIONS,
  DISCLOSURE,
  PUBLISHED_ACCOUNTS,
  LITIGATION,
  REGULATORS,
  SECOND_BREACH,
];

export const EXAMPLE: Example = {
  incident: INCIDENT,
  team: { 'A. Rivera': 'commander', 'J. Marsh': 'responder', 'L. Kim': 'counsel' },
  entries: CHAPTERS.flat().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
};
