'use client';

// What the import dialog works with: the opened file, what would become of it, and the import on its way.

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ImportForm, importQuery, previewQuery } from '@/client/importing/import-form';
import { ImportPreviews, type Preview } from '@/client/importing/import-previews';
import { ImportRun, type RunPhase } from '@/client/importing/import-run';
import type { SendImport } from '@/client/importing/import-transfer';
import { importProgress } from '@/client/importing/imports';
import { type OpenedImport, openImport } from '@/client/importing/open-import';
import { browserId, browserLater } from '@/components/browser/browser-ports';
import type { Mapping } from '@/core/import/field';
import type { FoundHead } from '@/core/import/found-head';
import { checked, withWishes } from '@/core/import/mapping';
import { useSteadyWorkspace } from '../workspace/workspace';
import type { ImportDraft } from './import-draft';

export interface ImportDesk {
  /** Null until its beginning is read. */
  readonly opened: OpenedImport | null;
  /** Null until the file is recognised. */
  readonly head: FoundHead | null;
  /** What its columns become. */
  readonly mapping: Mapping;
  /** Why its columns do not do; null where they do. */
  readonly mappingFault: string | null;
  readonly preview: Preview;
  readonly askAgain: () => void;
  /** Null while none was begun. */
  readonly phase: RunPhase | null;
  readonly begin: (partial: boolean) => void;
  readonly tryAgain: () => void;
  readonly cancel: () => void;
  /** Back to the choices. */
  readonly leave: () => void;
}

export function useImportDesk({ file, form, reason }: ImportDraft, send: SendImport): ImportDesk {
  const opened = useOpened(file);
  const { mapping, mappingFault } = useMapping(opened, form);
  const { preview, askAgain } = usePreview(opened, mappingFault === null ? form : null, send);
  const { run, setRun, phase, open } = useRun(send);
  return {
    ...{ opened, mapping, mappingFault, preview, askAgain, phase },
    head: opened?.sample.ok ? opened.sample.value.head : null,
    begin: (partial) => {
      if (file === null) return;
      const id = browserId();
      open({ id, query: importQuery(form, { id, partial, reason }), name: file.name, blob: file.blob });
    },
    tryAgain: () => void run?.start(),
    cancel: () => run?.cancel(),
    // What became of the file meanwhile is a part of the answer.
    leave: () => {
      setRun(null);
      askAgain();
    },
  };
}

function useOpened(file: ImportDraft['file']): OpenedImport | null {
  const [opened, setOpened] = useState<OpenedImport | null>(null);
  useEffect(() => {
    if (file === null) return;
    let isWanted = true;
    const show = (next: OpenedImport) => isWanted && setOpened(next);
    openImport(file).then(show, () =>
      show({ file, sample: { ok: false, error: UNREADABLE }, beginning: file.blob, isWhole: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [file]);
  return opened?.file === file ? opened : null;
}

const UNREADABLE = 'The browser cannot read this file: it may have been changed, moved or deleted. Choose it again.';

function useMapping(opened: OpenedImport | null, { wishes }: ImportForm) {
  return useMemo(() => {
    if (!opened?.sample.ok) return { mapping: [], mappingFault: null };
    const { head } = opened.sample.value;
    // Onset's JSON says itself what everything is.
    if (head.format === 'onset-json') return { mapping: head.mapping, mappingFault: null };
    const mapping = withWishes(head.columns, head.mapping, wishes);
    const fits = checked(head.columns, mapping);
    return { mapping, mappingFault: fits.ok ? null : fits.error };
  }, [opened, wishes]);
}

/** @param form null where there is nothing to ask */
function usePreview(opened: OpenedImport | null, form: ImportForm | null, send: SendImport) {
  const { incident } = useSteadyWorkspace();
  const [previews] = useState(() => new ImportPreviews({ incidentId: incident.id, send, later: browserLater }));
  const preview = useSyncExternalStore(previews.subscribe, previews.snapshot, previews.snapshot);
  const isReadable = opened?.sample.ok === true;
  const query = form === null ? null : previewQuery(form);
  useEffect(() => {
    if (opened === null || !isReadable || query === null) previews.rest();
    else previews.ask({ query, name: opened.file.name, blob: opened.beginning });
  }, [previews, opened, isReadable, query]);
  useEffect(() => () => previews.rest(), [previews]);
  return { preview, askAgain: () => previews.askAgain() };
}

function useRun(send: SendImport) {
  const { incident, queries } = useSteadyWorkspace();
  const [run, setRun] = useState<ImportRun | null>(null);
  const subscribe = useCallback((listener: () => void) => run?.subscribe(listener) ?? (() => undefined), [run]);
  const phaseOf = () => run?.snapshot() ?? null;
  const phase = useSyncExternalStore(subscribe, phaseOf, phaseOf);
  const open = (job: ConstructorParameters<typeof ImportRun>[1]) => {
    const asked = { api: queries.api, incidentId: incident.id };
    const next = new ImportRun(
      { incidentId: incident.id, send, later: browserLater, progress: (id) => importProgress(asked, id) },
      job,
    );
    setRun(next);
    void next.start();
  };
  return { run, setRun, phase, open };
}
