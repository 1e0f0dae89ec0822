'use client';

// What can be done next: importing, waiting for it, or what to do where it failed; and after it what came in.

import { type ReactElement, type ReactNode, useRef } from 'react';
import type { ImportDone, RunPhase } from '@/client/importing/import-run';
import type { ImportOut } from '@/client/importing/import-transfer';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { assertNever } from '@/core/assert-never';
import { counted } from '@/core/incident/sentences/phrase';
import { useFocusPassedOn } from '../document/use-focus-passed-on';
import type { ImportDraft } from './import-draft';
import { ImportProgress } from './import-progress';
import { doneWords } from './import-words';
import { RefusedFileLink } from './refused-file-link';
import type { ImportDesk } from './use-import-desk';

export interface ImportFootProps {
  readonly draft: ImportDraft;
  readonly desk: ImportDesk;
  /** Somebody wants to close the dialog while it runs. */
  readonly isLeaving: boolean;
  readonly onStay: () => void;
  readonly onUndo: (done: ImportDone) => void;
  readonly onClose: () => void;
}

export function ImportFoot(props: ImportFootProps): ReactElement {
  const row = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={row}
      {...useFocusPassedOn(row)}
      className="-mx-5 flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-line border-t px-5 pt-3"
    >
      <Controls {...props} />
    </div>
  );
}

function Controls(props: ImportFootProps): ReactElement {
  const { desk, draft, isLeaving } = props;
  const { phase } = desk;
  if (phase === null || phase.kind === 'cancelled') return <Begin desk={desk} wasCancelled={phase !== null} />;
  if (isLeaving) return <Leaving {...props} />;
  switch (phase.kind) {
    case 'running':
    case 'unclear':
      return <ImportProgress phase={phase} sizeBytes={draft.file?.blob.size ?? 0} onCancel={desk.cancel} />;
    case 'broken':
      return <Broken {...props} phase={phase} />;
    case 'refused':
      return <RunRefused desk={desk} phase={phase} />;
    case 'done':
      return <Done {...props} done={phase.done} />;
    default:
      return assertNever(phase);
  }
}

interface BeginProps {
  readonly desk: ImportDesk;
  readonly wasCancelled: boolean;
}

function Begin({ desk, wasCancelled }: BeginProps): ReactElement {
  const { preview, opened } = desk;
  const { out, phase } = preview;
  const isWhole = opened?.isWhole === true;
  const isPartial = out !== null && out.refused > 0;
  const isPointless = isWhole && out?.imported === 0;
  return (
    <>
      <Words>
        {wasCancelled
          ? 'Cancelled. Nothing was imported.'
          : beginWords(isPartial, isWhole, opened?.file.isPasted === true)}
      </Words>
      <Button
        variant="primary"
        isDisabled={phase.kind !== 'known' || isPointless}
        onPress={() => desk.begin(isPartial)}
      >
        {beginLabel(out, isWhole)}
      </Button>
    </>
  );
}

/** How many come in is known where all of the file was tried. */
function beginLabel(out: ImportOut | null, isWhole: boolean): string {
  if (out === null) return 'Import';
  if (out.refused > 0) return isWhole ? `Import the ${counted(out.imported, 'good row')}` : 'Import the good rows';
  return isWhole ? `Import ${counted(out.imported, 'event')}` : 'Import the whole file';
}

function beginWords(isPartial: boolean, isWhole: boolean, isPasted: boolean): string {
  if (isPartial) {
    const again = isPasted ? 'edit the pasted rows' : 'choose the file again';
    return `The others come back as a file, each with its reason. Or correct them first and ${again}.`;
  }
  const all = isWhole ? '' : 'The whole file, or nothing where a row of it is refused. ';
  return `${all}One revision, which can be undone as one.`;
}

function Words({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <p role="status" className="min-w-0 flex-1 basis-60 text-ink-3 text-xs">
      {children}
    </p>
  );
}

function Alert({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div role="alert" className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-sm">
      <Icon name="warning" className="mt-0.5 text-attack" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}

/** What breaks off is asked after, so stopping here is safe: it either was imported or was not. */
function Leaving({ desk, onStay, onClose }: ImportFootProps): ReactElement {
  const stop = () => {
    desk.cancel();
    onStay();
    if (desk.phase?.kind === 'broken') onClose();
  };
  return (
    <>
      <Alert>The import is not finished. Stop it, and import nothing?</Alert>
      <Button variant="danger" onPress={stop}>
        Stop the import
      </Button>
      <Button variant="primary" autoFocus onPress={onStay}>
        Go on
      </Button>
    </>
  );
}

interface BrokenProps extends ImportFootProps {
  readonly phase: Extract<RunPhase, { kind: 'broken' }>;
}

function Broken({ desk, phase }: BrokenProps): ReactElement {
  return (
    <>
      <Alert>{phase.detail} Trying again never imports it twice.</Alert>
      {/* Anew it would have another id, and could come a second time. */}
      {phase.isUnknown ? null : <Button onPress={desk.leave}>Back to the choices</Button>}
      <Button variant="primary" onPress={desk.tryAgain}>
        Try again
      </Button>
    </>
  );
}

const SHOWN_ERRORS = 3;

interface RunRefusedProps {
  readonly desk: ImportDesk;
  readonly phase: Extract<RunPhase, { kind: 'refused' }>;
}

function RunRefused({ desk, phase }: RunRefusedProps): ReactElement {
  const { detail, errors } = phase;
  return (
    <>
      <Alert>
        <p>{errors.length === 0 ? detail : 'Nothing was imported, because rows of the file are refused:'}</p>
        <ul className="mt-1 text-ink-2 text-xs">
          {errors.slice(0, SHOWN_ERRORS).map((error) => (
            <li key={error} className="break-words">
              {error}
            </li>
          ))}
          {errors.length > SHOWN_ERRORS ? <li>and more.</li> : null}
        </ul>
      </Alert>
      <Button onPress={desk.leave}>Back</Button>
      {errors.length === 0 ? null : (
        <Button variant="primary" onPress={() => desk.begin(true)}>
          Import the good rows
        </Button>
      )}
    </>
  );
}

interface DoneProps extends ImportFootProps {
  readonly done: ImportDone;
}

function Done({ draft, done, onUndo, onClose }: DoneProps): ReactElement {
  const refused = done.out?.refused ?? 0;
  return (
    <>
      <p role="status" className="min-w-0 flex-1 basis-60 text-sm">
        {doneWords(done.imported, draft.file?.name ?? '')}
        {refused === 0 ? '' : `, ${counted(refused, 'row')} left out`}.
      </p>
      {done.out === null ? null : <RefusedFileLink out={done.out} />}
      <Button icon="undo" onPress={() => onUndo(done)}>
        Undo
      </Button>
      <Button variant="primary" onPress={onClose}>
        Done
      </Button>
    </>
  );
}
