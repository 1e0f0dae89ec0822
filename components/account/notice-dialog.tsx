'use client';

// Says loudly what others did to one's account. It comes back with every page until it is answered: closing it is no answer.

import { type ReactElement, startTransition, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { type ListedNotice, NoticeList } from './notice-list';

export interface NoticeDialogProps {
  /** At least one, latest first. */
  readonly notices: readonly ListedNotice[];
  readonly see: (form: FormData) => Promise<void>;
  readonly signOutEverywhere: () => Promise<void>;
}

const MICROS_PER_MS = 1_000;

export function NoticeDialog({ notices, see, signOutEverywhere }: NoticeDialogProps): ReactElement {
  const [isOpen, setOpen] = useState(true);
  const answer = () => {
    const form = new FormData();
    form.set('through', new Date((notices[0]?.at ?? 0) / MICROS_PER_MS).toISOString());
    setOpen(false);
    startTransition(() => see(form));
  };
  return (
    <Dialog
      title="Somebody changed how you sign in"
      isOpen={isOpen}
      onOpenChange={setOpen}
      closesOnPressOutside={false}
    >
      <div className="-mx-5 mb-4 border-line border-b">
        <NoticeList notices={notices} />
      </div>
      <p className="mb-4 text-ink-2 text-sm">
        With that they could have signed in as you. If you did not ask for it, ask them why; sign out everywhere, then
        set a new password and two-step sign-in on your account page. It stays listed there.
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="danger" onPress={() => startTransition(() => signOutEverywhere())}>
          Sign out everywhere
        </Button>
        <Button variant="primary" onPress={answer}>
          I know of it
        </Button>
      </div>
    </Dialog>
  );
}
