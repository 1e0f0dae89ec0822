// Which incidents somebody means by a few words: those of which every word is in what the list shows.

import { folded } from '@/core/folded';
import { STATUS_LABELS } from '@/core/incident/vocabulary';
import type { IncidentRow } from './incident-row';

const shownOf = ({ ref, title, status, severity, zone }: IncidentRow): string =>
  folded([ref, title, STATUS_LABELS[status], severity === null ? '' : `severity ${severity}`, zone].join('\n'));

/** In the order given; all of them for no words. */
export function foundIncidents(incidents: readonly IncidentRow[], search: string): readonly IncidentRow[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return incidents.filter((incident) => {
    const shown = shownOf(incident);
    return words.every((word) => shown.includes(word));
  });
}
