// In which zone the deadline of a clock is told: that of the rule, where it names one, else of what started it.

import type { Clock } from './clock';

/** @param incidentZone for rules that end nobody's day in particular, where nothing started the clock */
export const clockZone = ({ rule, trigger }: Pick<Clock, 'rule' | 'trigger'>, incidentZone: string): string =>
  rule.counting?.zone ?? trigger?.event.start.zone ?? incidentZone;
