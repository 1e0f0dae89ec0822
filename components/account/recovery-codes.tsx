'use client';

// The recovery codes, shown once: to be copied, printed or written down.

import { type ReactElement, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copied } from '@/components/ui/copied';

export interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const [standing, setStanding] = useState('');
  const copy = async () => {
    const select = () => list.current && getSelection()?.selectAllChildren(list.current);
    const isCopied = await copied(codes.join('\n'), select);
    setStanding(isCopied ? 'Copied.' : 'The browser did not let them be copied. Select and copy them by hand.');
  };
  return (
    <div className="grid gap-3">
      <p className="text-sm">
        <b className="font-[560]">Keep these recovery codes.</b> Each signs you in once when your app is lost. They are
        shown only now.
      </p>
      <ul
        ref={list}
        aria-label="Recovery codes"
        className="grid max-w-[360px] grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-line bg-sunken px-4 py-3 font-mono text-sm"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex items-center gap-2">
        <Button icon="copy" onPress={() => void copy()}>
          Copy
        </Button>
        <Button variant="primary" onPress={onDone}>
          I have kept them
        </Button>
        <span role="status" className="text-ink-2 text-sm">
          {standing}
        </span>
      </div>
    </div>
  );
}
