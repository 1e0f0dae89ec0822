'use client';

// What one file is: its name, kind and size, who added it when, and its hash, which can be copied.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { evidenceAddress } from '@/client/evidence/evidence-address';
import { momentWords } from '@/client/moment-words';
import { Icon } from '@/components/ui/icon';
import { Tooltip } from '@/components/ui/tooltip';
import type { Evidence } from '@/core/incident/evidence';
import { copyAloud } from '../copy-aloud';
import { useSteadyWorkspace } from '../workspace/workspace';
import { kindWords, shortHash, sizeWords } from './evidence-words';

export function EvidenceFacts({ file }: { readonly file: Evidence }): ReactElement {
  const { incident } = useSteadyWorkspace();
  const { sha256, name, mediaType, sizeBytes, addedBy, addedAt } = file;
  return (
    <div className="min-w-0 flex-1 text-ink-3 text-xs">
      <a
        href={evidenceAddress(incident.id, sha256)}
        download={name}
        className="text-ink text-sm leading-snug [overflow-wrap:anywhere] hover:underline"
      >
        {name}
      </a>
      <p>
        {kindWords(mediaType)}, {sizeWords(sizeBytes)} · <HashButton sha256={sha256} />
      </p>
      <p>
        {addedBy.name}, {momentWords(addedAt, incident.zone)}
      </p>
    </div>
  );
}

export function HashButton({ sha256 }: { readonly sha256: string }): ReactElement {
  return (
    <Tooltip text="Copy the SHA-256">
      <Button
        aria-label={`Copy the SHA-256 ${shortHash(sha256)}…`}
        onPress={() => void copyAloud(sha256, 'SHA-256')}
        className="inline-flex items-center gap-1 rounded-sm font-mono text-2xs hover:text-ink"
      >
        {shortHash(sha256)}
        <Icon name="copy" sizePx={11} />
      </Button>
    </Tooltip>
  );
}
