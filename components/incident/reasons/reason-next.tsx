'use client';

// A reason given beforehand, for whatever is changed next: "R, log analysis complete, Enter", then one change as always.
// It goes with that one change and is then gone, so that no later change gets a reason that was not meant for it.

import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useFocusTurn } from '../use-focus-turn';
import { useDraft } from '../workspace/use-draft';
import { ReasonForm } from './reason-form';

/** The draft of what is typed; it exists while the field is open. */
export const NEXT_REASON = 'reason.next';

/** The draft of the reason that is ready. */
export const HELD_REASON = 'reason.held';

export interface NextReasonProps {
  readonly children: (content: ReactElement) => ReactNode;
}

export function NextReason({ children }: NextReasonProps): ReactElement | null {
  const [typed, setTyped] = useDraft(NEXT_REASON);
  const [held, setHeld] = useDraft(HELD_REASON);
  const hold = (reason: string) => {
    setHeld(reason);
    setTyped(null);
  };
  const edit = () => {
    setTyped(held);
    setHeld(null);
  };
  if (typed !== null) return <>{children(<Asked text={typed} onText={setTyped} onHold={hold} />)}</>;
  if (held === null) return null;
  return <>{children(<Held reason={held} onEdit={edit} onDrop={() => setHeld(null)} />)}</>;
}

interface AskedProps {
  readonly text: string;
  /** Null closes the field. */
  readonly onText: (text: string | null) => void;
  readonly onHold: (reason: string) => void;
}

function Asked({ text, onText, onHold }: AskedProps): ReactElement {
  const form = useFocusTurn<HTMLFormElement>(NEXT_REASON, 'open');
  return (
    <>
      <p className="mb-2 text-ink-2">Why, for what you change next. It goes with that one change.</p>
      <ReasonForm
        formRef={form}
        label="Reason for the next change"
        text={text}
        onText={onText}
        onSave={onHold}
        onEscape={() => onText(null)}
        saveLabel="Keep ready"
        actions={<Button onPress={() => onText(null)}>Cancel</Button>}
      />
    </>
  );
}

interface HeldProps {
  readonly reason: string;
  readonly onEdit: () => void;
  readonly onDrop: () => void;
}

function Held({ reason, onEdit, onDrop }: HeldProps): ReactElement {
  return (
    <div role="status" className="flex items-center gap-2">
      <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span className="text-ink-2">With your next change: </span>
        {reason}
      </p>
      <IconButton icon="edit" size="small" label="Edit the reason" onPress={onEdit} />
      <IconButton icon="close" size="small" label="Drop the reason" onPress={onDrop} />
    </div>
  );
}
