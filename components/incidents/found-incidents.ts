// Which incidents somebody means by a few words: those that show them as they were typed, or else every one of them somewhere;
// the 2 of “severity 2” is in every number of this year.

import { folded } from '@/core/folded';
import { STATUS_LABELS } from '@/core/incident/vocabulary';
import type { IncidentRow } from './incident-row';

const shownOf = ({ ref, title, status, severity, zone }: IncidentRow): string =>
  folded([ref, title, STATUS_LABELS[status], severity === null ? '' : `severity ${severity}`, zone].join('\n'));

/** In the order given; all of them for no words. */
export function foundIncidents(incidents: readonly IncidentRow[], search: string): readonly IncidentRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const having = (wanted: readonly string[]) =>
    incidents.filter((incident) => wanted.every((part) => shownOf(incident).includes(part)));
  const asTyped = having([words.join(' ')]);
  return asTyped.length > 0 ? asTyped : having(words);
}
