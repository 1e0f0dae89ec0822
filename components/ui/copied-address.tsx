'use client';

// An address that is shown once: copied as soon as it is there, and to be copied again.

import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { copied } from './copied';
import { TextField } from './text-field';

export interface CopiedAddressProps {
  readonly label: string;
  readonly address: string;
}

export function CopiedAddress({ label, address }: CopiedAddressProps): ReactElement {
  const { field, standing, copy } = useCopying(address);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <TextField
          label={label}
          className="min-w-0 flex-1"
          inputClassName="font-mono text-xs"
          isReadOnly
          value={address}
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
    </div>
  );
}

type Standing = 'copying' | 'copied' | 'refused';

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  copying: '',
  copied: 'Copied.',
  refused: 'The browser did not let it be copied. Press Copy, or copy it out of the field.',
};

function useCopying(address: string) {
  const field = useRef<HTMLInputElement>(null);
  const [standing, setStanding] = useState<Standing>('copying');
  const copy = useCallback(
    async () => setStanding((await copied(address, () => field.current?.select())) ? 'copied' : 'refused'),
    [address],
  );
  useEffect(() => void copy(), [copy]);
  return { field, standing, copy };
}
