'use client';

// Names a view and says who has it: a new one of what the page shows, or one that there is.

import { type ReactElement, useState } from 'react';
import { messageOf } from '@/client/failure-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import type { SavedViewOut } from '@/core/contracts/saved-view';
import { showNotice } from '../notice';
import { usePage } from '../page-state';
import { useViews } from './views-state';

interface ViewDialogProps {
  /** Null for a new one. */
  readonly view: SavedViewOut | null;
  readonly onClose: () => void;
}

export function ViewDialog({ view, onClose }: ViewDialogProps): ReactElement {
  const { carryOut, shown } = useViews();
  const { changeAddress } = usePage();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      const saved =
        view === null
          ? await carryOut({ kind: 'save', input: { name, shared, settings: shown() } })
          : await carryOut({ kind: 'change', id: view.id, patch: { name, shared } });
      if (saved !== null) changeAddress({ saved: saved.id });
      showNotice(`Saved the view “${name.trim()}”`);
      onClose();
    } catch (problem) {
      setError(messageOf(problem));
      setSaving(false);
    }
  };
  return (
    <Dialog title={view === null ? 'Save this view' : 'The view'} onClose={onClose}>
      <SentForm isSending={isSaving} onSend={() => void save()} className="flex flex-col gap-4">
        <TextField
          label="Name"
          placeholder="Late November, by system"
          autoFocus
          autoComplete="off"
          value={name}
          onChange={(next) => {
            setName(next);
            setError(undefined);
          }}
          error={error}
          description="Keeps window, lanes, folds, search and filter; no event is changed."
        />
        <TickBox isSelected={shared} onChange={setShared}>
          Share it with all members of this incident
        </TickBox>
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={isSaving}>
            Save
          </Button>
        </div>
      </SentForm>
    </Dialog>
  );
}
