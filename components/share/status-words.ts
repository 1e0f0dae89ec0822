// How the incident stands, for somebody who does not know the words of the trade.

import type { Status } from '@/core/incident/vocabulary';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  open: 'Under way: it is not contained yet.',
  contained: 'Contained: the activity has been stopped.',
  eradicated: 'Eradicated: what the attacker left behind has been removed.',
  recovered: 'Recovered: everything works as before.',
  closed: 'Closed: the work on it has ended.',
};
