'use client';

// The page that a link with these choices would show, on a phone's width, read again when the choices rest or the incident
// changes.

import { type ReactElement, type SyntheticEvent, useEffect, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Icon } from '@/components/ui/icon';
import { NewTabLink } from '@/components/ui/new-tab-link';
import { useSteadyWorkspace } from '../workspace/workspace';
import { useSharing } from './sharing-state';

const REST_MS = 350;

export function LinkPreview({ address }: { readonly address: string }): ReactElement {
  const { incident } = useSteadyWorkspace();
  const { close } = useSharing();
  const rested = useRested(address);
  const leaveByEscape = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) =>
    currentTarget.contentDocument?.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  return (
    <figure className="flex min-h-[520px] flex-col gap-1">
      <figcaption className="flex items-center justify-between font-medium text-ink-2 text-xs">
        <span>Preview: what its reader sees</span>
        <NewTabLink href={address} className="rounded-sm text-ink-3 hover:text-ink">
          Open<span className="sr-only"> the preview</span>
        </NewTabLink>
      </figcaption>
      {/* A new frame for each: going on in one would fill the browser's history with previews. */}
      <iframe
        key={`${rested} ${incident.revision}`}
        title="Preview"
        src={rested}
        onLoad={leaveByEscape}
        className="w-full flex-1 rounded-lg border border-line-strong bg-surface"
      />
    </figure>
  );
}

/** Where there is no room for it beside the form. */
export function PreviewLink({ address }: { readonly address: string }): ReactElement {
  return (
    <NewTabLink href={address} className={buttonStyle('quiet')}>
      <Icon name="external" sizePx={14} />
      Preview
    </NewTabLink>
  );
}

/** What it was last, once it has stayed the same for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
