'use client';

// What most who open an incident do not look at, or not at once: in the first drawing's script it would only be waited for.

import { useEffect } from 'react';
import { later } from '@/components/ui/later';
import { DeadlinesToCome } from './deadlines/reading-deadlines';
import { showNotice } from './notice';
import { PlainParagraphs } from './plain-paragraphs';

const onFailure = (): void => showNotice('This could not be fetched. Check your network and try again.');

const markdown = later(async () => (await import('./markdown')).Markdown, {
  meanwhile: ({ text }) => <PlainParagraphs text={text} />,
  // The text is there, if plainly.
  onFailure: () => undefined,
});
const shareDialog = later(async () => (await import('./sharing/share-dialog')).ShareDialog, { onFailure });
const membersDialog = later(async () => (await import('./members/members-dialog')).MembersDialog, { onFailure });
const figureDialog = later(async () => (await import('./figures/figure-dialog')).FigureDialog, { onFailure });
const eraseDialog = later(async () => (await import('./erasing/erase-dialog')).EraseDialog, { onFailure });
const deadlinesView = later(async () => (await import('./deadlines/deadlines-view')).DeadlinesView, {
  meanwhile: () => <DeadlinesToCome />,
  onFailure,
  inBrowserOnly: true,
});
const importDialog = later(async () => (await import('./importing/import-dialog')).ImportDialog, { onFailure });
const exportDialog = later(async () => (await import('./exporting/export-dialog')).ExportDialog, { onFailure });

export const Markdown = markdown.Part;
export const ShareDialog = shareDialog.Part;
export const MembersDialog = membersDialog.Part;
export const FigureDialog = figureDialog.Part;
export const EraseDialog = eraseDialog.Part;
export const DeadlinesView = deadlinesView.Part;
export const ImportDialog = importDialog.Part;
export const ExportDialog = exportDialog.Part;

/** In the order in which they are likely to be asked for. */
const PARTS: readonly { readonly fetch: () => Promise<void> }[] = [
  ...[markdown, shareDialog, figureDialog, importDialog],
  ...[deadlinesView, exportDialog, membersDialog, eraseDialog],
];

const QUIET_MS = 1_000;

/** One after the other. @param isWanted asked before each */
export async function fetchLaterParts(isWanted: () => boolean = () => true): Promise<void> {
  for (const part of PARTS) if (isWanted()) await part.fetch();
}

/** Fetches them once the page has been at rest for a moment. */
export function useFetchesLaterParts(isAtRest: boolean): void {
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
