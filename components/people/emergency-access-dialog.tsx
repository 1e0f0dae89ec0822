'use client';

// How an administrator gets into an incident that they are no member of: by its name and with a reason, before everybody.

import { type ReactElement, useState } from 'react';
import { errorAt } from '@/client/field-errors';
import { enterInEmergency } from '@/client/members';
import { browserApi } from '@/components/browser/browser-api';
import { Button } from '@/components/ui/button';
import type { Choice } from '@/components/ui/choice';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { Select } from '@/components/ui/select';
import { SentForm } from '@/components/ui/sent-form';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { EMERGENCY_ROLES, type EmergencyRole, ROLE_LABELS } from '@/core/incident/vocabulary';

const ROLE_CHOICES: readonly Choice<EmergencyRole>[] = EMERGENCY_ROLES.map((role) => ({
  value: role,
  label: ROLE_LABELS[role],
}));

export function EmergencyAccessDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [ref, setRef] = useState('');
  const [role, setRole] = useState<EmergencyRole>('viewer');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<readonly ProblemFieldError[]>([]);
  const [isPending, setPending] = useState(false);
  const submit = async () => {
    setPending(true);
    const entered = await enterInEmergency(browserApi, ref.trim(), { role, reason });
    if (entered.ok) {
      window.location.assign(`/incidents/${encodeURIComponent(ref.trim())}`);
      return;
    }
    setPending(false);
    setErrors(entered.error);
  };
  const other = errors.find(({ pointer }) => pointer !== '/reason');
  return (
    <Dialog title="Emergency access" onClose={onClose} closesOnPressOutside={ref === '' && reason === ''}>
      <SentForm isSending={isPending} onSend={() => void submit()} className="flex flex-col gap-4">
        <p className="text-ink-2 text-sm">
          For when nobody in an incident can be reached. All its members see your name and your reason until its
          commander gives you a role or removes you, and the record keeps both. What is privileged stays closed to you.
        </p>
        <TextField
          label="Incident"
          placeholder="INC-2023-0001"
          autoComplete="off"
          autoFocus
          value={ref}
          onChange={setRef}
        />
        <Select label="As" choices={ROLE_CHOICES} value={role} onChange={setRole} className="w-[180px]" />
        <TextArea label="Reason" rows={2} value={reason} onChange={setReason} error={errorAt(errors, '/reason')} />
        <Refusal words={other?.detail} />
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            isPending={isPending}
            isDisabled={ref.trim() === '' || reason.trim() === ''}
          >
            Let me in
          </Button>
        </div>
      </SentForm>
    </Dialog>
  );
}
