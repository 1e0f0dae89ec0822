'use client';

// A form that waits for the server's answer. While it is on its way its fields hold still: what is sent is what stands in
// them, nothing is typed that would be gone with the form, and it is not sent twice. React would empty it after its `action`,
// which is for browsers without script; sending it ourselves leaves what was typed alone.

import type { ComponentProps, ReactElement } from 'react';
import { Sending } from './sending';

export interface SentFormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  readonly isSending: boolean;
  readonly onSend: (form: FormData) => void;
}

export function SentForm({ isSending, onSend, children, ...rest }: SentFormProps): ReactElement {
  return (
    <form
      {...rest}
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) onSend(new FormData(event.currentTarget));
      }}
    >
      <Sending value={isSending}>{children}</Sending>
    </form>
  );
}
