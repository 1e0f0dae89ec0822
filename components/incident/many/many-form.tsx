'use client';

import { type FormEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

export interface ManyFormProps {
  readonly saveLabel: string;
  /** False while there is nothing to do. */
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly onDone: () => void;
  readonly children: ReactNode;
}

/** A few fields about all chosen events. It begins in the first of them, and Enter does it. */
export function ManyForm({ saveLabel, isReady, onSave, onDone, children }: ManyFormProps): ReactElement {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    onSave();
    onDone();
  };
  return (
    <form ref={form} onSubmit={submit} className="flex flex-col gap-3 text-sm">
      {children}
      <div className="flex justify-end gap-2">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={!isReady}>
          {saveLabel}
        </Button>
      </div>
    </form>
  );
}
