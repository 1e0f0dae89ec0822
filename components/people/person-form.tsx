'use client';

// What the forms about a person share: what was refused of what was sent from here, the fields, and leaving or sending it.

import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';

/** What the page gives each of them. */
export interface PersonFormProps {
  /** The last one of the page, which is told only once this form was sent. */
  readonly refusal: string | null;
  readonly isPending: boolean;
  readonly onSend: (form: FormData) => void;
  readonly onCancel: () => void;
}

interface FormProps extends PersonFormProps {
  readonly submitLabel: string;
  readonly isUnready?: boolean;
  readonly children: ReactNode;
}

export function PersonForm(props: FormProps): ReactElement {
  const { refusal, isPending, onSend, onCancel, submitLabel, isUnready = false, children } = props;
  const [isTried, setTried] = useState(false);
  return (
    <SentForm
      isSending={isPending}
      onSend={(form) => {
        setTried(true);
        onSend(form);
      }}
      noValidate
      className="grid gap-4"
    >
      <Refusal words={isTried ? refusal : null} />
      {children}
      <div className="flex justify-end gap-2">
        <Button onPress={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending} isDisabled={isUnready}>
          {submitLabel}
        </Button>
      </div>
    </SentForm>
  );
}
