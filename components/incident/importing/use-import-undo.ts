'use client';

// Undoing imports: one press, and a question only where events were changed since.

import { useCallback, useMemo, useRef, useState } from 'react';
import { readRecordAgain } from '@/client/history/record-news';
import { type ChangedSince, type UndoRefusal, undoImport } from '@/client/importing/imports';
import { showProblem } from '@/components/ui/toast-queue';
import { counted } from '@/core/incident/sentences/phrase';
import { showNotice } from '../notice';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface UndoQuestion extends Extract<UndoRefusal, { kind: 'changed-since' }> {
  readonly importId: string;
}

export function useImportUndo() {
  const { session, queries, incident } = useSteadyWorkspace();
  const [question, setQuestion] = useState<UndoQuestion | null>(null);
  /** The last import, and the step that could be undone here when it was made. */
  const latest = useRef<{ readonly importId: string; readonly step: unknown } | null>(null);
  /** What could be undone and redone here when an import was undone; null where none was, and once it was said what becomes of it. */
  const undoneAt = useRef<unknown>(null);
  const lastStep = useCallback(() => session.snapshot().stacks.undo.at(-1), [session]);
  const take = useCallback(
    async (importId: string, changed: ChangedSince | null = null) => {
      const undone = await undoImport({ api: queries.api, incidentId: incident.id }, importId, changed);
      if (undone.ok) {
        if (latest.current?.importId === importId) latest.current = null;
        undoneAt.current = session.snapshot().stacks;
        void readRecordAgain(queries.queryClient, incident.id);
        const { deleted, kept } = undone.value;
        showNotice(`Import undone: ${counted(deleted, 'event')} removed${kept === 0 ? '' : `, ${kept} kept`}`);
      } else if (undone.error.kind === 'changed-since') setQuestion({ ...undone.error, importId });
      else showProblem(undone.error.detail, { label: 'Try again', onPress: () => void take(importId, changed) });
    },
    [session, queries, incident.id],
  );
  const undoLatest = useCallback((): boolean => {
    const made = latest.current;
    if (made === null || made.step !== lastStep()) return false;
    latest.current = null;
    void take(made.importId);
    return true;
  }, [take, lastStep]);
  const refuseRedo = useCallback((): boolean => {
    if (undoneAt.current !== session.snapshot().stacks) return false;
    undoneAt.current = null;
    showNotice('An import cannot be redone. Import the file again.');
    return true;
  }, [session]);
  return useMemo(
    () => ({
      ...{ question, take, undoLatest, refuseRedo },
      made: (importId: string) => {
        latest.current = { importId, step: lastStep() };
      },
      answer: (changed: ChangedSince) => {
        if (question !== null) void take(question.importId, changed);
        setQuestion(null);
      },
      dismiss: () => setQuestion(null),
    }),
    [question, take, undoLatest, refuseRedo, lastStep],
  );
}
