'use client';

// Asks before something is erased: what goes, what stays, on what ground, and a word typed by hand, because nothing brings
// it back. Whoever may not erase, or not now, reads why. The ground stays until it is done, whatever happens on the way.

import { type ReactElement, useState } from 'react';
import { erase } from '@/client/evidence/custody';
import { errorAt } from '@/client/field-errors';
import { readRecordAgain } from '@/client/history/record-news';
import { browserId } from '@/components/browser/browser-ports';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { ErasureInput } from '@/core/contracts/erasure';
import type { FieldError } from '@/core/incident/refusal';
import { showNotice } from '../notice';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { EraseExtentField } from './erase-extent-field';
import {
  CONFIRMING_WORD,
  type EraseExtent,
  type EraseSubject,
  NOT_REACHED,
  subjectNoun,
  whatGoes,
  whatStays,
} from './erase-words';

export interface EraseDialogProps {
  readonly subject: EraseSubject;
  readonly onClose: () => void;
  /** Called where nothing is left of it. */
  readonly onGone?: () => void;
}

export function EraseDialog({ subject, onClose, onGone }: EraseDialogProps): ReactElement {
  const obstacle = useObstacle();
  return (
    <Dialog
      title={`Erase this ${subjectNoun(subject)} for good`}
      onClose={onClose}
      closesOnPressOutside={obstacle !== null}
    >
      {obstacle === null ? (
        <EraseForm subject={subject} onClose={onClose} onGone={onGone} />
      ) : (
        <>
          <Banner inset>{obstacle}</Banner>
          <div className="mt-4 flex justify-end">
            <Button onPress={onClose}>Close</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Why nothing can be erased; null where it can. */
function useObstacle(): string | null {
  const { incident, may } = useSteadyWorkspace();
  if (!may('erase')) return 'Only the incident commander or counsel erases.';
  const { legalHold } = incident;
  if (legalHold === null) return null;
  return `${legalHold.placedBy} placed a legal hold: ${legalHold.ground}. Nothing can be erased until it is lifted.`;
}

function EraseForm({ subject, onClose, onGone }: EraseDialogProps): ReactElement {
  const [extent, setExtent] = useState<EraseExtent>('whole');
  const [draft, setDraft] = useDraft(`erasure.${subject.kind}.${subject.id}`);
  const ground = draft ?? '';
  const [word, setWord] = useState('');
  const { errors, isPending, carryOut } = useErasure();
  const isConfirmed = word.trim().toLowerCase() === CONFIRMING_WORD;
  const submit = async () => {
    if (!isConfirmed || !(await carryOut({ target: targetOf(subject, extent), ground }))) return;
    setDraft(null);
    onClose();
    if (extent === 'whole') onGone?.();
    showNotice('Erased. The record says that it was, and on what ground.');
  };
  return (
    <SentForm isSending={isPending} onSend={() => void submit()} className="flex flex-col gap-4">
      <p className="font-medium [overflow-wrap:anywhere]">
        “<bdi>{subject.title}</bdi>”
      </p>
      {subject.kind === 'event' ? <EraseExtentField extent={extent} onChange={setExtent} /> : null}
      <GoesAndStays subject={subject} extent={extent} />
      <TextArea
        label="Ground"
        rows={2}
        placeholder="Request under Art. 17 GDPR of 3 March, reviewed by L. Kim"
        description="Stays on the record for everybody to read, so name nobody who is to be forgotten."
        value={ground}
        onChange={setDraft}
        error={errorAt(errors, '/ground')}
        autoFocus
      />
      <TextField label={`Type “${CONFIRMING_WORD}” to confirm`} autoComplete="off" value={word} onChange={setWord} />
      <Problems errors={errors} />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="danger" type="submit" isPending={isPending} isDisabled={!isConfirmed || ground.trim() === ''}>
          Erase for good
        </Button>
      </div>
    </SentForm>
  );
}

function useErasure() {
  const { queries, incident } = useSteadyWorkspace();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isPending, setPending] = useState(false);
  // One for as long as the dialog is open: an attempt whose answer was lost must not erase twice.
  const [key] = useState(browserId);
  const carryOut = async (input: ErasureInput): Promise<boolean> => {
    setPending(true);
    const outcome = await erase({ api: queries.api, incidentId: incident.id }, input, key);
    setPending(false);
    setErrors(outcome.ok ? [] : outcome.error);
    if (outcome.ok) void readRecordAgain(queries.queryClient, incident.id);
    return outcome.ok;
  };
  return { errors, isPending, carryOut };
}

function targetOf({ kind, id }: EraseSubject, extent: EraseExtent): ErasureInput['target'] {
  if (kind === 'event') return { eventId: id, keepCurrent: extent === 'earlier' };
  return kind === 'figure' ? { figureId: id } : { sha256: id };
}

interface GoesAndStaysProps {
  readonly subject: EraseSubject;
  readonly extent: EraseExtent;
}

function GoesAndStays({ subject, extent }: GoesAndStaysProps): ReactElement {
  return (
    <dl className="grid grid-cols-[52px_1fr] gap-x-3 gap-y-2 rounded-md border border-line bg-sunken px-3 py-2.5 text-sm">
      <dt className="font-medium text-attack">Goes</dt>
      <dd>{whatGoes(subject, extent)}</dd>
      <dt className="font-medium">Stays</dt>
      <dd>
        {whatStays(subject, extent)} {NOT_REACHED}
      </dd>
    </dl>
  );
}

/** What concerns no field of the form. */
function Problems({ errors }: { readonly errors: readonly FieldError[] }): ReactElement | null {
  const others = errors.filter(({ pointer }) => pointer !== '/ground');
  return <Refusal words={others.map(({ detail }) => detail).join(' ')} />;
}
