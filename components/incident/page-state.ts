'use client';

// What the page shows and where the focus of attention is: selection, view, search and filter, all from the address.

import { createContext, type RefObject } from 'react';
import type { InView } from '@/client/listing/events-in-view';
import type { PageAddress } from '@/client/views/page-address';
import type { ChangeAddress } from '@/client/views/use-page-address';
import type { InStep } from '@/components/timeline/in-step';
import type { TimelineHandle } from '@/components/timeline/props';
import type { IncidentEvent } from '@/core/incident/event';
import type { ComposerState } from './composer/use-composer-state';
import type { ChosenColumns } from './table/use-columns';
import type { ChosenEvents } from './use-chosen';
import { useGiven } from './use-given';

export interface PageState {
  readonly address: PageAddress;
  readonly changeAddress: ChangeAddress;
  /** Null while nothing is selected, or what is selected is gone. */
  readonly selected: IncidentEvent | null;
  readonly select: (eventId: string | null) => void;
  /** Selects and moves the keyboard's focus into the panel. */
  readonly open: (eventId: string) => void;
  /** Counts calls of `open`. */
  readonly opened: number;
  /** True from a call of `open` until the panel has taken the focus. */
  readonly focusWanted: RefObject<boolean>;
  /** The events that search and filter let through; null where all are. */
  readonly matchIds: ReadonlySet<string> | null;
  /** The same, in the order of the table. */
  readonly matching: readonly IncidentEvent[];
  /** Those of them that the table lists now: it may list only what the drawing has, or had, in view, which is no state of the page. */
  readonly listed: () => InView;
  /** How the drawing and the table tell each other what is pointed at and what is in view. */
  readonly inStep: InStep;
  /** Of a table of its own. */
  readonly columns: ChosenColumns;
  /** Several events at once, beside the selected one. */
  readonly chosen: ChosenEvents;
  /** Selects alone, as a plain click does: what was chosen besides is let go. */
  readonly selectAlone: (eventId: string | null) => void;
  readonly composer: ComposerState;
  /** Null while no timeline is shown. */
  readonly timeline: RefObject<TimelineHandle | null>;
  /** Whether the field for a time to go to is open. */
  readonly isJumping: boolean;
  /** Opening it leads to the timeline, which the time is gone to on. */
  readonly setJumping: (isJumping: boolean) => void;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  readonly focusSearch: () => void;
}

const PageContext = createContext<PageState | null>(null);

export const PageProvider = PageContext.Provider;

export const usePage = (): PageState => useGiven(PageContext);
