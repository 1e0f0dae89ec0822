'use client';

// Takes events in from a file or from pasted rows: what was understood of them is shown first, and can be put right.

import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import type { ImportDone } from '@/client/importing/import-run';
import { type SendImport, sendImport } from '@/client/importing/import-transfer';
import { useMedia, WIDE } from '@/components/browser/use-media';
import { Dialog } from '@/components/ui/dialog';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useLeaveWarning } from '@/components/ui/use-leave-warning';
import { ImportChoices } from './import-choices';
import { type ImportDraft, withFile } from './import-draft';
import { ImportFoot } from './import-foot';
import { ImportPreview } from './import-preview';
import { ImportStart } from './import-start';
import { isUnderWay } from './run-phases';
import { type ImportDesk, useImportDesk } from './use-import-desk';

export interface ImportDialogProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  /** Called once, when the events are on the record. */
  readonly onDone: (done: ImportDone) => void;
  readonly onUndo: (done: ImportDone) => void;
  /** @param isDone whether what stands in the dialog is imported */
  readonly onClose: (isDone: boolean) => void;
  readonly send?: SendImport;
}

export function ImportDialog(props: ImportDialogProps): ReactElement {
  const { draft, onDraft, onUndo, onClose, send = sendImport } = props;
  const desk = useImportDesk(draft, send);
  const [isLeaving, setLeaving] = useState(false);
  const isBusy = isUnderWay(desk.phase);
  useDone(desk, props.onDone);
  useLeaveWarning(isBusy);
  if (isLeaving && !isBusy) setLeaving(false);
  const isDone = desk.phase?.kind === 'done';
  const close = () => (isBusy ? setLeaving(true) : onClose(isDone));
  const hasFile = draft.file !== null;
  return (
    <Dialog
      title="Import events"
      onClose={close}
      closesOnPressOutside={!hasFile && draft.typed === ''}
      widthPx={hasFile ? 1280 : 620}
      isTall={hasFile}
    >
      {hasFile ? (
        <>
          <Panels draft={draft} onDraft={onDraft} desk={desk} />
          <ImportFoot
            {...{ draft, desk, onUndo, isLeaving }}
            onClose={() => onClose(isDone)}
            onStay={() => setLeaving(false)}
          />
        </>
      ) : (
        <ImportStart
          typed={draft.typed}
          onTyped={(typed) => onDraft({ ...draft, typed })}
          onFile={(file) => onDraft(withFile(draft, file))}
        />
      )}
    </Dialog>
  );
}

interface PanelsProps {
  readonly draft: ImportDraft;
  readonly onDraft: (draft: ImportDraft) => void;
  readonly desk: ImportDesk;
}

function Panels({ draft, onDraft, desk }: PanelsProps): ReactElement {
  const isWide = useMedia(WIDE, true);
  const [part, setPart] = useState<'choices' | 'preview'>('preview');
  const isLocked = desk.phase !== null && desk.phase.kind !== 'cancelled' && desk.phase.kind !== 'refused';
  return (
    <>
      {isWide ? null : (
        <div className="pb-4">
          <SegmentedControl label="Show" fill segments={PARTS} value={part} onChange={setPart} />
        </div>
      )}
      {/* An import that was begun stays what it was begun as. */}
      <div inert={isLocked} className={BESIDE}>
        <div className={isWide || part === 'choices' ? COLUMN : 'hidden'}>
          <ImportChoices draft={draft} onDraft={onDraft} hasColumns={desk.mapping.length > 0} head={desk.head} />
        </div>
        {isWide || part === 'preview' ? (
          <ImportPreview
            desk={desk}
            wishes={draft.form.wishes}
            onWishes={(wishes) => onDraft({ ...draft, form: { ...draft.form, wishes } })}
          />
        ) : null}
      </div>
    </>
  );
}

const PARTS = [
  { value: 'preview', label: 'Preview' },
  { value: 'choices', label: 'Choices' },
] as const;

const BESIDE =
  'grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)] gap-5 pb-4 ' +
  'lg:grid-cols-[292px_minmax(0,1fr)]';

/** The space to its sides is for the rings of what has the focus. */
const COLUMN = 'relative -mx-2 flex min-h-0 flex-col gap-4 overflow-y-auto overscroll-contain px-2 pb-1';

function useDone({ phase }: ImportDesk, onDone: (done: ImportDone) => void): void {
  const done = phase?.kind === 'done' ? phase.done : null;
  const tell = useEffectEvent(onDone);
  useEffect(() => {
    if (done !== null) tell(done);
  }, [done]);
}
