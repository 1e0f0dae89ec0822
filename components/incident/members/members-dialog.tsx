'use client';

// Who is a member of the incident, as what, and who may do what. The commander invites people, changes roles and ends
// memberships here; everybody may leave.

import { type ReactElement, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopiedAddress } from '@/components/ui/copied-address';
import { Dialog } from '@/components/ui/dialog';
import { Unread } from '@/components/ui/unread';
import type { Invited } from '@/core/contracts/member';
import { useSteadyWorkspace } from '../workspace/workspace';
import { InviteForm } from './invite-form';
import { MemberRow } from './member-row';
import { RoleTable } from './role-table';
import { useMembers } from './use-members';

type Shown =
  | { readonly kind: 'list' }
  | { readonly kind: 'roles' }
  | { readonly kind: 'invited'; readonly link: InvitedLink };

interface InvitedLink {
  readonly name: string;
  readonly address: string;
}

const LIST: Shown = { kind: 'list' };

const TITLES: Readonly<Record<Shown['kind'], string>> = {
  list: 'People in this incident',
  roles: 'Who may do what',
  invited: 'One-time link',
};

export function MembersDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [shown, show] = useState<Shown>(LIST);
  const [isTyping, setTyping] = useState(false);
  const onInvited = ({ member, signInLink }: Invited): void => {
    if (signInLink !== null) show({ kind: 'invited', link: { name: member.name, address: signInLink } });
  };
  return (
    <Dialog
      title={TITLES[shown.kind]}
      onClose={onClose}
      closesOnPressOutside={!isTyping && shown.kind !== 'invited'}
      widthPx={600}
    >
      {shown.kind === 'list' ? (
        <MemberList onInvited={onInvited} onTyping={setTyping} onRoles={() => show({ kind: 'roles' })} />
      ) : null}
      {shown.kind === 'roles' ? <RoleTable onBack={() => show(LIST)} /> : null}
      {shown.kind === 'invited' ? <OneTimeLink link={shown.link} onDone={() => show(LIST)} /> : null}
    </Dialog>
  );
}

interface MemberListProps {
  readonly onInvited: (invited: Invited) => void;
  readonly onTyping: (isTyping: boolean) => void;
  readonly onRoles: () => void;
}

function MemberList({ onInvited, onTyping, onRoles }: MemberListProps): ReactElement {
  const { may } = useSteadyWorkspace();
  const { members, isUnreadable, readAgain } = useMembers();
  return (
    <div className="flex flex-col gap-4">
      {may('manage-members') ? <InviteForm onInvited={onInvited} onTyping={onTyping} /> : null}
      {isUnreadable ? <Unread words="The members could not be read." onRetry={readAgain} /> : null}
      <ul aria-label="Members" className="divide-y divide-line rounded-lg border border-line empty:hidden">
        {(members ?? []).map((member) => (
          <MemberRow key={member.userId} member={member} />
        ))}
      </ul>
      <div className="flex items-center justify-between gap-3">
        <p className="text-ink-2 text-sm">Nobody else can see that this incident exists.</p>
        <Button variant="quiet" onPress={onRoles} className="-mr-3">
          Who may do what
        </Button>
      </div>
    </div>
  );
}

function OneTimeLink({ link, onDone }: { readonly link: InvitedLink; readonly onDone: () => void }): ReactElement {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2 text-sm">
        Send it to {link.name} by a way that only they read. It signs them in once, within a day, and is shown only now.
      </p>
      <CopiedAddress label="One-time link" address={link.address} />
      <div className="flex justify-end">
        <Button variant="primary" onPress={onDone}>
          Done
        </Button>
      </div>
    </div>
  );
}
