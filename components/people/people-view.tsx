'use client';

// Everybody with an account, and what an administrator does about it: invites, lets in again, shuts out.

import { type ReactElement, startTransition, useActionState, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopiedAddress } from '@/components/ui/copied-address';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { showToast } from '@/components/ui/toast-queue';
import { EmergencyAccessDialog } from './emergency-access-dialog';
import { InvitePersonForm } from './invite-person-form';
import { PeopleList } from './people-list';
import { type ListedPerson, NOTHING_DONE, type PeopleAction, type PeopleIntent } from './people-state';
import { RenamePersonForm } from './rename-person-form';

export interface PeopleViewProps {
  readonly people: readonly ListedPerson[];
  readonly action: PeopleAction;
}

export function PeopleView({ people, action }: PeopleViewProps): ReactElement {
  const [state, act, isPending] = useActionState(action, NOTHING_DONE);
  const [isInviting, setInviting] = useState(false);
  const [isEntering, setEntering] = useState(false);
  const [renamed, setRenamed] = useState<ListedPerson | null>(null);
  const [shownLink, setShownLink] = useState(state.link);
  const [answered, setAnswered] = useState(state);
  if (answered !== state) {
    setAnswered(state);
    setShownLink(state.link);
    if (state.link !== null) setInviting(false);
    if (state.done !== null) setRenamed(null);
  }
  useEffect(() => {
    if (state.done !== null) showToast(state.done);
  }, [state]);
  const send = (intent: PeopleIntent, form: FormData) => {
    form.set('intent', intent);
    startTransition(() => act(form));
  };
  return (
    <>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="font-[640] text-xl tracking-[-0.015em]">People</h1>
          <p className="mt-0.5 text-ink-2 text-sm">
            Everybody with an account. What they may read is decided in each incident.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => setEntering(true)}>Emergency access…</Button>
          <Button variant="primary" onPress={() => setInviting(true)}>
            Invite somebody
          </Button>
        </div>
      </div>
      {state.refusal === null || isInviting || renamed !== null ? null : (
        <div className="mb-3">
          <Refusal words={state.refusal} />
        </div>
      )}
      <PeopleList people={people} isPending={isPending} send={send} onRename={setRenamed} />
      {isEntering ? <EmergencyAccessDialog onClose={() => setEntering(false)} /> : null}
      <Dialog
        title="Invite somebody"
        isOpen={isInviting}
        onClose={() => setInviting(false)}
        closesOnPressOutside={false}
      >
        <InvitePersonForm
          refusal={state.refusal}
          isPending={isPending}
          onSend={(form) => send('invite', form)}
          onCancel={() => setInviting(false)}
        />
      </Dialog>
      {renamed === null ? null : (
        <Dialog title={`Name of ${renamed.email}`} onClose={() => setRenamed(null)} closesOnPressOutside={false}>
          <RenamePersonForm
            person={renamed}
            refusal={state.refusal}
            isPending={isPending}
            onSend={(form) => send('rename', form)}
            onCancel={() => setRenamed(null)}
          />
        </Dialog>
      )}
      <Dialog
        title="One-time sign-in link"
        isOpen={shownLink !== null}
        onClose={() => setShownLink(null)}
        closesOnPressOutside={false}
      >
        <p className="mb-3 text-ink-2 text-sm">
          Send it to {shownLink?.name}, and to nobody else: it signs in whoever opens it first, within a day. It is
          shown only this once.
        </p>
        <CopiedAddress label="Sign-in link" address={shownLink?.address ?? ''} />
        <div className="mt-2 flex justify-end">
          <Button variant="primary" onPress={() => setShownLink(null)}>
            Done
          </Button>
        </div>
      </Dialog>
    </>
  );
}
