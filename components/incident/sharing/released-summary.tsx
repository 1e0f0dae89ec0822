'use client';

// How much of the incident is released to an audience, and a warning where that is nothing.

import type { ReactElement } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { LinkAudience } from '@/core/incident/vocabulary';
import { useWorkspace } from '../workspace/workspace';
import { AUDIENCE_READERS } from './link-words';
import { releasables } from './release-choices';
import { releasedWords } from './released-words';

export interface ReleasedSummaryProps {
  readonly audience: LinkAudience;
  readonly onChoose: () => void;
}

export function ReleasedSummary({ audience, onChoose }: ReleasedSummaryProps): ReactElement | null {
  const workspace = useWorkspace();
  if (audience === 'counsel') return null;
  const { isBare, words } = releasedWords(releasables(workspace), audience);
  const choose = (
    <Button onPress={onChoose} className="max-sm:self-start">
      Choose what to release…
    </Button>
  );
  if (isBare) {
    return (
      <Banner tone="problem" inset>
        <div className="flex flex-col gap-2">
          <p>
            <b className="font-[620]">No event is released to {AUDIENCE_READERS[audience]}.</b> {words}
          </p>
          <div>{choose}</div>
        </div>
      </Banner>
    );
  }
  return (
    <div className="flex items-center gap-3 max-sm:flex-col max-sm:items-stretch">
      <p role="status" className="min-w-0 flex-1 text-ink-2 text-sm">
        {words}
      </p>
      {choose}
    </div>
  );
}
