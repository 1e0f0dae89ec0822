'use client';

// Places a legal hold with its ground, or lifts the one that stands. Either is done at once and no undo takes it back. What was
// typed stays until it is done, whatever happens on the way.

import { type ReactElement, useState } from 'react';
import { setLegalHold } from '@/client/evidence/custody';
import { readRecordAgain } from '@/client/history/record-news';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SentForm } from '@/components/ui/sent-form';
import { TextArea } from '@/components/ui/text-area';
import { showNotice } from '../notice';
import { useDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';

export interface LegalHoldDialogProps {
  readonly deed: 'place' | 'lift';
  readonly onClose: () => void;
}

const WORDS = {
  place: {
    title: 'Place a legal hold',
    explanation: 'While it stands, nobody can erase anything from this incident. Everything else goes on as before.',
    label: 'Ground',
    placeholder: 'Preservation letter of 24 January, Case 2:23-cv-00115',
    verb: 'Place the hold',
    done: 'The legal hold stands.',
  },
  lift: {
    title: 'Lift the legal hold',
    explanation: 'The incident commander and counsel can then erase again. The record says who lifted it, and why.',
    label: 'Why it is lifted',
    placeholder: 'Case settled and dismissed on 21 July',
    verb: 'Lift the hold',
    done: 'The legal hold is lifted.',
  },
} as const;

export function LegalHoldDialog({ deed, onClose }: LegalHoldDialogProps): ReactElement {
  const words = WORDS[deed];
  const [draft, setDraft] = useDraft(`legalHold.${deed}`);
  const text = draft ?? '';
  const { error, isPending, carryOut } = useHold(deed);
  const submit = async () => {
    if (!(await carryOut(text))) return;
    setDraft(null);
    onClose();
    showNotice(words.done);
  };
  return (
    <Dialog title={words.title} onClose={onClose} closesOnPressOutside={text === ''}>
      <SentForm isSending={isPending} onSend={() => void submit()} className="flex flex-col gap-4">
        <p className="text-ink-2 text-sm">{words.explanation}</p>
        <TextArea
          label={words.label}
          rows={2}
          placeholder={words.placeholder}
          value={text}
          onChange={setDraft}
          error={error}
          autoFocus
        />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isPending={isPending} isDisabled={text.trim() === ''}>
            {words.verb}
          </Button>
        </div>
      </SentForm>
    </Dialog>
  );
}

function useHold(deed: LegalHoldDialogProps['deed']) {
  const { queries, incident } = useSteadyWorkspace();
  const [error, setError] = useState<string | undefined>(undefined);
  const [isPending, setPending] = useState(false);
  const carryOut = async (text: string): Promise<boolean> => {
    setPending(true);
    const patch = deed === 'place' ? { legalHold: { ground: text.trim() } } : { legalHold: null, reason: text.trim() };
    const outcome = await setLegalHold({ api: queries.api, incidentId: incident.id }, patch);
    setPending(false);
    setError(outcome.ok ? undefined : outcome.error[0]?.detail);
    if (outcome.ok) void readRecordAgain(queries.queryClient, incident.id);
    return outcome.ok;
  };
  return { error, isPending, carryOut };
}
