'use client';

// What is to be pasted into a shell, with a button that copies it.

import { type ReactElement, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copied } from '@/components/ui/copied';

export interface CodeBlockProps {
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly code: string;
}

type Standing = 'as-it-was' | 'copied' | 'refused';

const WORDS: Readonly<Record<Standing, string>> = {
  'as-it-was': 'Copy',
  copied: 'Copied',
  refused: 'Select and copy it',
};

export function CodeBlock({ label, code }: CodeBlockProps): ReactElement {
  const written = useRef<HTMLElement>(null);
  const [standing, setStanding] = useState<Standing>('as-it-was');
  const copy = async () => {
    const select = () => written.current && getSelection()?.selectAllChildren(written.current);
    setStanding((await copied(code, select)) ? 'copied' : 'refused');
  };
  return (
    <div className="relative overflow-hidden rounded-md border border-line bg-sunken">
      <figure
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        tabIndex={0}
        aria-label={label}
        className="overflow-x-auto px-3.5 py-3 font-mono text-ink text-xs leading-[1.65] -outline-offset-2"
      >
        <pre>
          <code ref={written}>{code}</code>
        </pre>
      </figure>
      <div className="flex justify-end px-1.5 pb-1.5 sm:absolute sm:top-1.5 sm:right-1.5 sm:bg-sunken sm:p-0">
        <Button
          variant="quiet"
          icon={standing === 'copied' ? 'check' : 'copy'}
          aria-label={`${WORDS[standing]}: ${label}`}
          onPress={() => void copy()}
          onBlur={() => setStanding('as-it-was')}
        >
          {WORDS[standing]}
        </Button>
      </div>
    </div>
  );
}
