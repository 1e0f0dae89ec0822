'use client';

// Two-step sign-in on the account page: set it up, give the app its secret, keep the recovery codes, turn it off again.

import { type ReactElement, type ReactNode, startTransition, useActionState, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import { RecoveryCodes } from './recovery-codes';
import { TwoStepSetupForm } from './two-step-setup-form';
import { NOTHING_SHOWN, type TwoStepAction, type TwoStepIntent } from './two-step-state';

export interface TwoStepPanelProps {
  readonly action: TwoStepAction;
  /** Null where it is off. */
  readonly on: { readonly sinceWords: string; readonly codesLeft: number } | null;
  /** Whether there is a password, which every change takes. */
  readonly hasPassword: boolean;
}

export function TwoStepPanel({ action, on, hasPassword }: TwoStepPanelProps): ReactElement {
  const [state, act, isPending] = useActionState(action, NOTHING_SHOWN);
  const send = (intent: TwoStepIntent, form: FormData = new FormData()) => {
    form.set('intent', intent);
    startTransition(() => act(form));
  };
  const { step, refusal, done } = state;
  return (
    <div className="grid gap-4 px-5 pb-5 max-sm:px-4">
      <Refusal words={refusal} />
      {done === null ? null : <Banner inset>{done}</Banner>}
      {step.kind === 'codes' ? <RecoveryCodes codes={step.codes} onDone={() => send('leave')} /> : null}
      {step.kind === 'setup' ? (
        <TwoStepSetupForm secret={step.secret} qr={step.qr} isPending={isPending} send={send} />
      ) : null}
      {step.kind === 'none' && on === null ? (
        <ProvenForm
          intent="set-up"
          label="Set up two-step sign-in"
          hasPassword={hasPassword}
          isPending={isPending}
          send={send}
        />
      ) : null}
      {step.kind === 'none' && on !== null ? (
        <TurnedOn on={on} hasPassword={hasPassword} isPending={isPending} send={send} />
      ) : null}
    </div>
  );
}

type Send = (intent: TwoStepIntent, form?: FormData) => void;

interface TurnedOnProps {
  readonly on: NonNullable<TwoStepPanelProps['on']>;
  readonly hasPassword: boolean;
  readonly isPending: boolean;
  readonly send: Send;
}

function TurnedOn({ on, hasPassword, isPending, send }: TurnedOnProps): ReactElement {
  const [wanted, setWanted] = useState<'renew' | 'turn-off' | null>(null);
  const form = { hasPassword, isPending, send };
  return (
    <>
      <p className="text-sm">
        On since {on.sinceWords}. {codesLeftWords(on.codesLeft)}
      </p>
      {wanted === null ? (
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setWanted('renew')}>Make new recovery codes</Button>
          <Button variant="danger" onPress={() => setWanted('turn-off')}>
            Turn off
          </Button>
        </div>
      ) : (
        <ProvenForm
          {...form}
          intent={wanted}
          label={wanted === 'renew' ? 'Make new recovery codes' : 'Turn off two-step sign-in'}
          aside={
            <Button variant="quiet" onPress={() => setWanted(null)}>
              Cancel
            </Button>
          }
        />
      )}
    </>
  );
}

function codesLeftWords(count: number): string {
  if (count === 0) return 'No recovery code is left: make new ones.';
  return count === 1 ? 'One recovery code is left.' : `${count} recovery codes are left.`;
}

interface ProvenFormProps {
  readonly intent: TwoStepIntent;
  readonly label: string;
  readonly hasPassword: boolean;
  readonly isPending: boolean;
  readonly send: Send;
  readonly aside?: ReactNode;
}

/** What takes the password. */
function ProvenForm({ intent, label, hasPassword, isPending, send, aside }: ProvenFormProps): ReactElement {
  const [password, setPassword] = useState('');
  return (
    <SentForm isSending={isPending} onSend={(form) => send(intent, form)} className="grid max-w-[360px] gap-4">
      {hasPassword ? (
        <TextField
          label="Your password"
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant={intent === 'turn-off' ? 'danger' : 'default'} isPending={isPending}>
          {label}
        </Button>
        {aside}
      </div>
    </SentForm>
  );
}
