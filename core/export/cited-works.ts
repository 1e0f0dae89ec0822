// The sources that entries and figures cite, each once, in the order in which the chronology first cites them, with the
// words that were quoted from each and where in it they stand.

import type { IncidentEvent } from '@/core/incident/event';
import type { Figure } from '@/core/incident/figure';
import { privilegeWords } from './row';

/** What was quoted: for an entry, by its number, or for a figure, by its label. */
export interface Quotation {
  readonly of: number | string;
  readonly locator: string;
  readonly quote: string;
  /** "Privileged: work product", of the source or of its entry; empty where neither is. */
  readonly privilege: string;
}

/** A publication. */
export interface CitedWork {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** The numbers of the entries that cite it. */
  readonly entries: readonly number[];
  /** The labels of the figures that cite it. */
  readonly figures: readonly string[];
  readonly quotations: readonly Quotation[];
}

type Cited = Pick<CitedWork, 'title' | 'publisher' | 'url'>;

/** @param events in the order of the chronology */
export function citedWorks(
  events: readonly Pick<IncidentEvent, 'sources' | 'privilege'>[],
  figures: readonly Pick<Figure, 'label' | 'source'>[],
): readonly CitedWork[] {
  const works = new Map<string, CitedWork>();
  const cite = ({ title, publisher, url }: Cited, quotation: Quotation) => {
    const key = JSON.stringify([title, publisher, url]);
    const work = works.get(key) ?? { title, publisher, url, entries: [], figures: [], quotations: [] };
    const { of, quote } = quotation;
    works.set(key, {
      ...work,
      entries: typeof of === 'number' ? withOne(work.entries, of) : work.entries,
      figures: typeof of === 'string' ? withOne(work.figures, of) : work.figures,
      quotations: quote === '' ? work.quotations : [...work.quotations, quotation],
    });
  };
  for (const [index, { sources, privilege: own }] of events.entries()) {
    for (const source of sources) {
      const { locator, quote, privilege } = source;
      cite(source, { of: index + 1, locator, quote, privilege: privilegeWords(privilege ?? own) });
    }
  }
  for (const { label, source } of figures) {
    if (source !== null) cite(source, { of: label, locator: source.locator, quote: source.quote, privilege: '' });
  }
  return [...works.values()];
}

const withOne = <T>(all: readonly T[], one: T): readonly T[] => (all.includes(one) ? all : [...all, one]);
