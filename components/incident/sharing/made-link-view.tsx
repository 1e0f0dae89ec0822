'use client';

// The address of a link that was just made. It is copied at once, and nobody can ask for it again.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { CopiedAddress } from '@/components/ui/copied-address';
import { useSharing } from './sharing-state';

export function MadeLinkView({ onDone }: { readonly onDone: () => void }): ReactElement | null {
  const { made, setMade } = useSharing();
  if (made === null) return null;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2 text-sm">
        Send it to {made.recipient}. The address is shown until you press Done, and never again: Onset does not keep it.
        Whoever has it reads the page, so a lost one is revoked and made again.
      </p>
      <CopiedAddress label="Address of the link" address={made.url} />
      <div className="flex justify-end">
        <Button
          variant="primary"
          onPress={() => {
            setMade(null);
            onDone();
          }}
        >
          Done
        </Button>
      </div>
    </div>
  );
}
