'use client';

// What most who open an incident do not look at, or not at once: in the first drawing's script it would only be waited for.

import { useEffect } from 'react';
import type { Later } from '@/components/ui/later';
import { composer } from './composer/later';
import { conflictDialog, failedNotice } from './conflicts/later';
import { deadlinesView } from './deadlines/later';
import { eraseDialog } from './erasing/later';
import { evidenceView } from './evidence/later';
import { exportDialog } from './exporting/later';
import { figureDialog, figureHistory } from './figures/later';
import { legalHoldDialog, zoneForm } from './head/later';
import { historyView } from './history/later';
import { importDialog, offerDialog, undoImportDialog } from './importing/later';
import { keysDialog } from './later-keys-dialog';
import { markdown } from './later-markdown';
import { chosenBar } from './many/later';
import { membersDialog } from './members/later';
import { eventPanel } from './panel/later';
import { pastChanges, pastControls } from './past/later';
import { shareDialog } from './sharing/later';
import { cellEditor } from './table/later';
import { arrangeLanes, jumpForm } from './toolbar/later';
import { viewDialog } from './views/later';

type Part = Pick<Later<never>, 'fetch'>;

/** What is pressed first, and typed in at once: fetched as soon as the page is drawn. */
const AT_HAND: readonly Part[] = [eventPanel, composer, cellEditor];

/** The others, in the order in which they are likely to be asked for. */
const IN_RESERVE: readonly Part[] = [
  ...[markdown, jumpForm, chosenBar, historyView, evidenceView, figureHistory, shareDialog, figureDialog],
  ...[importDialog, deadlinesView, exportDialog, pastControls, pastChanges, failedNotice, conflictDialog, viewDialog],
  ...[keysDialog, arrangeLanes, membersDialog, eraseDialog, zoneForm, legalHoldDialog, offerDialog, undoImportDialog],
];

const QUIET_MS = 1_000;

/** @param isWanted asked before each of those in reserve, which come one after the other */
export async function fetchLaterParts(isWanted: () => boolean = () => true): Promise<void> {
  await Promise.all(AT_HAND.map((part) => part.fetch()));
  for (const part of IN_RESERVE) if (isWanted()) await part.fetch();
}

/** Says on the document that what is typed in at once is there, as far as it comes. */
async function fetchAtHand(): Promise<void> {
  await Promise.all(AT_HAND.map((part) => part.fetch()));
  document.documentElement.dataset.atHand = '';
}

/** Fetches what is at hand once the page is drawn, and the rest once it has been at rest for a moment. */
export function useFetchesLaterParts(isAtRest: boolean): void {
  useEffect(() => {
    void fetchAtHand();
  }, []);
  useEffect(() => {
    if (!isAtRest) return;
    let isOver = false;
    const timer = setTimeout(() => void fetchLaterParts(() => !isOver), QUIET_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isAtRest]);
}
