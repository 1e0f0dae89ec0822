// The sources that entries cite, each once, in the order in which the chronology first cites them.

import type { IncidentEvent } from '@/core/incident/event';

/** A publication; where in it is said with every entry. */
export interface CitedWork {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** The numbers of the entries that cite it. */
  readonly entries: readonly number[];
}

/** @param events in the order of the chronology */
export function citedWorks(events: readonly Pick<IncidentEvent, 'sources'>[]): readonly CitedWork[] {
  const works = new Map<string, CitedWork>();
  for (const [index, { sources }] of events.entries()) {
    for (const { title, publisher, url } of sources) {
      const key = JSON.stringify([title, publisher, url]);
      const entries = works.get(key)?.entries ?? [];
      const entry = index + 1;
      works.set(key, { title, publisher, url, entries: entries.includes(entry) ? entries : [...entries, entry] });
    }
  }
  return [...works.values()];
}
