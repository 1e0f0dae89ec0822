'use client';

// Imports for the whole page: every way into the dialog, what is kept of it while it is closed, and what takes an import back.

import { createContext, type ReactElement, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { FileToSend } from '@/client/evidence/evidence-uploads';
import { readRecordAgain } from '@/client/history/record-news';
import { areRows, type ImportFile, mayHoldEvents } from '@/client/importing/import-file';
import type { ImportDone } from '@/client/importing/import-run';
import { browserNow } from '@/components/browser/browser-ports';
import { useUploads } from '../evidence/evidence-uploads-provider';
import { showNotice } from '../notice';
import { usePage } from '../page-state';
import { useGiven } from '../use-given';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { type ImportDraft, newImportDraft, withFile } from './import-draft';
import { doneWords, pastedName } from './import-words';
import { ImportDialog, OfferDialog, UndoImportDialog } from './later';
import type { OfferedFile } from './offer-dialog';
import { useImportUndo } from './use-import-undo';

export interface Importing {
  /** @param typed the rows, where they were pasted */
  readonly open: (file?: ImportFile, typed?: string) => void;
  /** Files that were dropped or pasted: what may hold events is asked about, the others are evidence. */
  readonly receive: (files: readonly FileToSend[], eventId: string | null) => void;
  /** Undoes the last import, where nothing was changed here since; false where there is none. */
  readonly undoLatest: () => boolean;
  /** Where undoing an import was the last thing done here, says that it cannot be redone; false elsewhere. */
  readonly refuseRedo: () => boolean;
  /** Events were imported, and the page does not have them yet. */
  readonly isAwaiting: boolean;
}

const ImportingContext = createContext<Importing | null>(null);

export const useImporting = (): Importing => useGiven(ImportingContext);

export function ImportingProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const { may } = useSteadyWorkspace();
  const mayImport = may('edit-events');
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<ImportDraft>(newImportDraft);
  const undo = useImportUndo();
  const { offered, receive, settle } = useOffers(mayImport);
  const { isAwaiting, arrived } = useArrivedEvents();
  const open = useCallback((file?: ImportFile, typed?: string) => {
    if (file !== undefined) setDraft((before) => withFile({ ...before, typed: typed ?? before.typed }, file));
    setOpen(true);
  }, []);
  usePastedRows(mayImport, open);
  const close = (isDone: boolean) => {
    setOpen(false);
    if (isDone) setDraft(newImportDraft());
  };
  const done = ({ id, revision, imported, out }: ImportDone) => {
    arrived(revision);
    undo.made(id);
    // Refused rows are still to be fetched.
    if (out !== null && out.refused > 0) return;
    close(true);
    const takeBack = () => void undo.take(id);
    showNotice(doneWords(imported, draft.file?.name ?? ''), { label: 'Undo', onPress: takeBack });
  };
  const { undoLatest, refuseRedo } = undo;
  const importing = useMemo(
    () => ({ open, receive, undoLatest, refuseRedo, isAwaiting }),
    [open, receive, undoLatest, refuseRedo, isAwaiting],
  );
  return (
    <ImportingContext.Provider value={importing}>
      {children}
      {isOpen && mayImport ? (
        <ImportDialog
          draft={draft}
          onDraft={setDraft}
          onDone={done}
          onUndo={({ id }) => {
            close(true);
            void undo.take(id);
          }}
          onClose={close}
        />
      ) : null}
      {offered !== undefined && !isOpen ? (
        <OfferDialog
          file={offered}
          onImport={() => {
            settle(offered, 'import');
            open({ name: offered.name, blob: offered.file, isPasted: false });
          }}
          onKeep={() => settle(offered, 'evidence')}
          onClose={() => settle(offered, 'nothing')}
        />
      ) : null}
      {undo.question === null ? null : (
        <UndoImportDialog question={undo.question} onAnswer={undo.answer} onClose={undo.dismiss} />
      )}
    </ImportingContext.Provider>
  );
}

/** Files that are asked about one after the other. */
function useOffers(mayImport: boolean) {
  const uploads = useUploads();
  const [offers, setOffers] = useState<readonly OfferedFile[]>([]);
  const receive = useCallback(
    (files: readonly FileToSend[], eventId: string | null) => {
      const isOffered = ({ name }: FileToSend) => mayImport && mayHoldEvents(name);
      uploads.add(
        files.filter((file) => !isOffered(file)),
        eventId,
      );
      const asked = files.filter(isOffered).map((file) => ({ ...file, eventId }));
      setOffers((before) => [...before, ...asked]);
    },
    [uploads, mayImport],
  );
  const settle = (offer: OfferedFile, as: 'import' | 'evidence' | 'nothing') => {
    if (as === 'evidence') uploads.add([{ name: offer.name, file: offer.file }], offer.eventId);
    setOffers((before) => before.filter((each) => each !== offer));
  };
  return { offered: offers[0], receive, settle };
}

/** Shows what came at once, and fits the timeline once it has it. */
function useArrivedEvents() {
  const { incident, queries } = useSteadyWorkspace();
  const { timeline } = usePage();
  const [awaited, setAwaited] = useState<number | null>(null);
  const hasArrived = awaited !== null && incident.revision >= awaited;
  useEffect(() => {
    if (!hasArrived) return;
    setAwaited(null);
    timeline.current?.fit();
  }, [hasArrived, timeline]);
  const arrived = (revision: number) => {
    setAwaited(revision);
    void readRecordAgain(queries.queryClient, incident.id);
  };
  return { isAwaiting: awaited !== null, arrived };
}

const IS_FIELD = 'input, textarea, [contenteditable="true"], [role="dialog"]';

/** Rows of a spreadsheet, pasted anywhere but into a field or a dialog. Before others look: spreadsheets add a picture of them. */
function usePastedRows(mayImport: boolean, open: Importing['open']): void {
  const { zone } = useWorkspace().incident;
  useEffect(() => {
    if (!mayImport) return;
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isInField = event.target instanceof Element && event.target.closest(IS_FIELD) !== null;
      if (isInField || document.querySelector('[role="dialog"]') !== null || !areRows(text)) return;
      event.preventDefault();
      open({ name: pastedName(browserNow(), zone), blob: new Blob([text]), isPasted: true }, text);
    };
    window.addEventListener('paste', paste, { capture: true });
    return () => window.removeEventListener('paste', paste, { capture: true });
  }, [mayImport, zone, open]);
}
