'use client';

// The API tokens on the account page: what programs act as you, until when, last when; a new one, shown once; the end of one.

import { type ReactElement, startTransition, useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { CopiedAddress } from '@/components/ui/copied-address';
import { Refusal } from '@/components/ui/refusal';
import { NewTokenForm } from './new-token-form';
import { NO_TOKEN_MADE, type TokenAction } from './token-state';

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly scope: 'read' | 'write';
  /** "made 29 Nov 2026, 05:10 UTC · expires … · never used" */
  readonly words: string;
  readonly isExpired: boolean;
}

export interface TokenPanelProps {
  readonly tokens: readonly ListedToken[];
  readonly make: TokenAction;
  readonly revoke: (form: FormData) => Promise<void>;
}

export function TokenPanel({ tokens, make, revoke }: TokenPanelProps): ReactElement {
  const [state, send, isPending] = useActionState(make, NO_TOKEN_MADE);
  const [isMaking, setMaking] = useState(false);
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    setAnswered(state);
    if (state.made !== null) setMaking(false);
  }
  return (
    <>
      <div className="grid gap-4 px-5 pb-5 max-sm:px-4">
        <Refusal words={state.refusal} />
        {state.made === null || isMaking ? null : (
          <div className="grid gap-2">
            <p className="text-sm">
              <b className="font-[560]">“{state.made.name}” is made.</b> Copy it now: it is shown only this once.
            </p>
            <CopiedAddress key={state.made.token} label="Token" address={state.made.token} />
          </div>
        )}
        {isMaking ? (
          <NewTokenForm
            isPending={isPending}
            onMake={(form) => startTransition(() => send(form))}
            onCancel={() => setMaking(false)}
          />
        ) : (
          <div>
            <Button icon="add" onPress={() => setMaking(true)}>
              New token
            </Button>
          </div>
        )}
      </div>
      {tokens.length === 0 ? null : (
        <ul className="border-line border-t">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} revoke={revoke} />
          ))}
        </ul>
      )}
    </>
  );
}

interface TokenRowProps {
  readonly token: ListedToken;
  readonly revoke: (form: FormData) => Promise<void>;
}

function TokenRow({ token, revoke }: TokenRowProps): ReactElement {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-5 py-3 last:border-b-0 max-sm:px-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-[550] text-sm [overflow-wrap:anywhere]">
          {token.name}
          <Chip>{token.scope === 'read' ? 'Reads' : 'Reads and writes'}</Chip>
          {token.isExpired ? <Chip tone="detect">Expired</Chip> : null}
        </p>
        <p className="mt-0.5 text-ink-3 text-xs">{token.words}</p>
      </div>
      <form action={revoke}>
        <input type="hidden" name="token" value={token.id} />
        <Button type="submit" variant="danger" aria-label={`Revoke the token “${token.name}”`}>
          Revoke
        </Button>
      </form>
    </li>
  );
}
