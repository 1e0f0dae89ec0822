'use client';

// One member: who they are, their role, and what can be done about it.

import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { memberMutation } from '@/client/members';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { IconButton } from '@/components/ui/icon-button';
import { Refusal } from '@/components/ui/refusal';
import { Select } from '@/components/ui/select';
import type { MemberOut } from '@/core/contracts/member';
import { ROLE_LABELS, type Role } from '@/core/incident/vocabulary';
import { useSteadyWorkspace } from '../workspace/workspace';
import { ROLE_CHOICES } from './role-choices';

export function MemberRow({ member }: { readonly member: MemberOut }): ReactElement {
  const { may, author, queries, incident } = useSteadyWorkspace();
  const isOwn = member.userId === author.actor.id;
  const mayManage = may('manage-members');
  const [isAsking, setAsking] = useState(false);
  const deed = useMutation(memberMutation(queries, incident.id), queries.queryClient);
  const remove = () => deed.mutate({ kind: 'remove', userId: member.userId });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5">
      <Avatar name={member.name} isDecorative />
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate font-medium text-sm">
          {member.name}
          {isOwn ? <span className="font-normal text-ink-2"> (you)</span> : null}
        </p>
        <p className="truncate text-ink-2 text-xs">{member.email}</p>
      </div>
      {isAsking ? (
        <Confirmation
          words={isOwn ? 'Leave this incident?' : 'Remove them?'}
          verb={isOwn ? 'Leave' : 'Remove'}
          onConfirm={remove}
          onCancel={() => setAsking(false)}
          isPending={deed.isPending}
        />
      ) : (
        <>
          <Standing
            member={member}
            mayManage={mayManage}
            onRole={(role) => deed.mutate({ kind: 'role', userId: member.userId, role })}
          />
          {mayManage || isOwn ? (
            <IconButton
              icon="remove"
              size="small"
              label={isOwn ? 'Leave this incident' : `Remove ${member.name}`}
              onPress={() => setAsking(true)}
            />
          ) : null}
        </>
      )}
      {deed.isError ? (
        <div className="basis-full">
          <Refusal words={deed.error.message} />
        </div>
      ) : null}
    </li>
  );
}

interface StandingProps {
  readonly member: MemberOut;
  readonly mayManage: boolean;
  readonly onRole: (role: Role) => void;
}

function Standing({ member, mayManage, onRole }: StandingProps): ReactElement {
  if (!mayManage) {
    return (
      <>
        {member.emergency ? <Chip tone="attack">Emergency access</Chip> : null}
        <Chip>{ROLE_LABELS[member.role]}</Chip>
      </>
    );
  }
  return (
    <>
      {member.emergency ? (
        <>
          <Chip tone="attack">Emergency access</Chip>
          <Button onPress={() => onRole(member.role)}>Let them stay</Button>
        </>
      ) : null}
      <Select
        label={`Role of ${member.name}`}
        labelHidden
        className="w-[150px]"
        choices={ROLE_CHOICES}
        value={member.role}
        onChange={(role) => role !== member.role && onRole(role)}
      />
    </>
  );
}

interface ConfirmationProps {
  readonly words: string;
  readonly verb: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly isPending: boolean;
}

function Confirmation({ words, verb, onConfirm, onCancel, isPending }: ConfirmationProps): ReactElement {
  return (
    <div className="flex items-center gap-2 text-sm">
      <span>{words}</span>
      <Button onPress={onCancel} autoFocus>
        Keep
      </Button>
      <Button variant="primary" onPress={onConfirm} isPending={isPending}>
        {verb}
      </Button>
    </div>
  );
}
