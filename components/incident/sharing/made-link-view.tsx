'use client';

// The address of a link that was just made. It is copied at once, and nobody can ask for it again.

import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useSharing } from './sharing-state';

export function MadeLinkView({ onDone }: { readonly onDone: () => void }): ReactElement | null {
  const { made, setMade } = useSharing();
  const { field, standing, copy } = useCopying(made?.url ?? '');
  if (made === null) return null;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2 text-sm">
        Send it to {made.recipient}. The address is shown only this once: Onset does not keep it. Whoever has it reads
        the page, so a lost one is revoked and made again.
      </p>
      <div className="flex items-end gap-2">
        <TextField
          label="Address of the link"
          className="min-w-0 flex-1"
          inputClassName="font-mono text-xs"
          isReadOnly
          value={made.url}
          inputRef={field}
          onFocus={() => field.current?.select()}
        />
        <Button icon="copy" onPress={() => void copy()} autoFocus>
          Copy
        </Button>
      </div>
      <p role="status" className="min-h-5 text-ink-2 text-sm">
        {STANDING_WORDS[standing]}
      </p>
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

type Standing = 'copying' | 'copied' | 'refused';

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  copying: '',
  copied: 'Copied.',
  refused: 'The browser did not let it be copied. Press Copy, or copy it out of the field.',
};

function useCopying(url: string) {
  const field = useRef<HTMLInputElement>(null);
  const [standing, setStanding] = useState<Standing>('copying');
  const copy = useCallback(async () => setStanding((await copied(url, field.current)) ? 'copied' : 'refused'), [url]);
  useEffect(() => void copy(), [copy]);
  return { field, standing, copy };
}

/** Browsers give pages the clipboard over secure connections only; elsewhere the selection may still be copied. */
async function copied(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand?.('copy') ?? false;
  }
}
