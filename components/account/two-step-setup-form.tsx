'use client';

// Gives an authenticator app its secret, as a QR code and in letters, and takes the first code that it shows.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import { QrCode } from './qr-code';
import type { TwoStepIntent } from './two-step-state';

export interface TwoStepSetupFormProps {
  readonly secret: string;
  readonly qr: { readonly size: number; readonly path: string };
  readonly isPending: boolean;
  readonly send: (intent: TwoStepIntent, form?: FormData) => void;
}

export function TwoStepSetupForm({ secret, qr, isPending, send }: TwoStepSetupFormProps): ReactElement {
  const [code, setCode] = useState('');
  return (
    <SentForm isSending={isPending} onSend={(form) => send('turn-on', form)} className="flex flex-wrap gap-5">
      <QrCode label="QR code for an authenticator app" {...qr} />
      <div className="grid min-w-0 flex-1 basis-64 content-start gap-4">
        <p className="text-ink-2 text-sm">
          Scan this with an authenticator app, or type the key into it:
          <output
            aria-label="Key for the app"
            className="mt-1 block font-mono text-ink text-sm [overflow-wrap:anywhere]"
          >
            {secret.replace(/(.{4})(?=.)/g, '$1 ')}
          </output>
        </p>
        <TextField
          label="The code that it shows"
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
          value={code}
          onChange={setCode}
          className="max-w-[160px]"
          inputClassName="font-mono tracking-[0.12em]"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" isPending={isPending}>
            Turn on
          </Button>
          <Button variant="quiet" onPress={() => send('leave')}>
            Cancel
          </Button>
        </div>
      </div>
    </SentForm>
  );
}
