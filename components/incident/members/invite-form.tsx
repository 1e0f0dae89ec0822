'use client';

// Makes somebody a member by their address. A name is asked for where there is no account with it yet.

import { type ReactElement, useState } from 'react';
import { errorAt } from '@/client/field-errors';
import { invite } from '@/client/members';
import { Button } from '@/components/ui/button';
import { Refusal } from '@/components/ui/refusal';
import { Select } from '@/components/ui/select';
import { SentForm } from '@/components/ui/sent-form';
import { TextField } from '@/components/ui/text-field';
import type { Invited } from '@/core/contracts/member';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { ROLE_LABELS, type Role } from '@/core/incident/vocabulary';
import { showNotice } from '../notice';
import { useSteadyWorkspace } from '../workspace/workspace';
import { ROLE_CHOICES } from './role-choices';

export interface InviteFormProps {
  readonly onInvited: (invited: Invited) => void;
  readonly onTyping: (isTyping: boolean) => void;
}

export function InviteForm({ onInvited, onTyping }: InviteFormProps): ReactElement {
  const form = useInviteForm({ onInvited, onTyping });
  const { errors } = form;
  const other = errors.find(({ pointer }) => !['/email', '/name'].includes(pointer));
  return (
    <SentForm isSending={form.isPending} onSend={() => void form.submit()} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-2">
        <TextField
          label="E-mail"
          className="min-w-0 flex-1 basis-56"
          type="email"
          autoFocus
          autoComplete="off"
          value={form.email}
          onChange={form.setEmail}
          error={errorAt(errors, '/email')}
        />
        <Select label="Role" className="w-[150px]" choices={ROLE_CHOICES} value={form.role} onChange={form.setRole} />
        <Button
          variant="primary"
          type="submit"
          isPending={form.isPending}
          isDisabled={form.email.trim() === ''}
          className="mt-[22px]"
        >
          Add
        </Button>
      </div>
      {form.asksForName ? (
        <TextField
          label="Their name"
          autoFocus
          autoComplete="off"
          value={form.name}
          onChange={form.setName}
          {...(form.isNameTried ? { error: errorAt(errors, '/name') } : { description: errorAt(errors, '/name') })}
        />
      ) : null}
      <Refusal words={other?.detail} />
    </SentForm>
  );
}

function useInviteForm({ onInvited, onTyping }: InviteFormProps) {
  const { queries, incident } = useSteadyWorkspace();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('responder');
  const [asksForName, setAsksForName] = useState(false);
  // Asking for it is no reproach: nobody could know that it would be needed.
  const [isNameTried, setNameTried] = useState(false);
  const [errors, setErrors] = useState<readonly ProblemFieldError[]>([]);
  const [isPending, setPending] = useState(false);
  const submit = async () => {
    setPending(true);
    setNameTried(asksForName);
    const named = asksForName ? { name } : {};
    const answer = await invite({ api: queries.api, incidentId: incident.id }, { email: email.trim(), role, ...named });
    setPending(false);
    setErrors(answer.ok ? [] : answer.error);
    if (!answer.ok) {
      if (answer.error.some(({ pointer }) => pointer === '/name')) setAsksForName(true);
      return;
    }
    for (const clear of [setEmail, setName]) clear('');
    setAsksForName(false);
    onTyping(false);
    const { member } = answer.value;
    showNotice(`${member.name} is ${ROLE_LABELS[member.role].toLowerCase()} now.`);
    onInvited(answer.value);
  };
  const type = (value: string) => {
    setEmail(value);
    setErrors([]);
    onTyping(value !== '');
  };
  return { email, setEmail: type, name, setName, role, setRole, asksForName, isNameTried, errors, isPending, submit };
}
