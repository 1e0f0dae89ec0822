'use client';

// Everything about share links in one dialog: the list of them, a new one, its address once it is made, and what is
// released to its readers. Without any link it begins with a new one.

import { type ReactElement, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import { assertNever } from '@/core/assert-never';
import { LinkList } from './link-list';
import { MadeLinkView } from './made-link-view';
import { NewLinkForm } from './new-link-form';
import { ReleaseForm } from './release-form';
import type { SharePart } from './share-part';
import { type Sharing, useSharing } from './sharing-state';
import { type LinkFormState, useLinkForm } from './use-link-form';

const WIDTHS_PX: Readonly<Record<SharePart, number>> = { arriving: 680, list: 680, new: 960, made: 560, release: 860 };

export function ShareDialog(): ReactElement {
  const sharing = useSharing();
  const [part, setPart] = useState<SharePart>(() => firstPart(sharing));
  const [before, setBefore] = useState<SharePart>('list');
  const linkForm = useLinkForm();
  const arrived = part === 'arriving' ? firstPart(sharing) : part;
  if (arrived !== part) setPart(arrived);
  const go = (next: SharePart) => {
    setBefore(part);
    setPart(next);
  };
  return (
    <Dialog
      title={titleOf(part, sharing)}
      onClose={sharing.close}
      closesOnPressOutside={part === 'list'}
      widthPx={WIDTHS_PX[part]}
    >
      <Part part={part} before={before} go={go} linkForm={linkForm} />
    </Dialog>
  );
}

function firstPart({ made, links, isUnreadable }: Sharing): SharePart {
  if (made !== null) return 'made';
  if (links === undefined) return isUnreadable ? 'list' : 'arriving';
  return links.shareLinks.length === 0 ? 'new' : 'list';
}

function titleOf(part: SharePart, { made }: Sharing): string {
  switch (part) {
    case 'arriving':
    case 'list':
      return 'Share links';
    case 'new':
      return 'New share link';
    case 'made':
      return made === null ? 'Share link' : `The link for ${made.recipient}`;
    case 'release':
      return 'Choose what to release';
    default:
      return assertNever(part);
  }
}

interface PartProps {
  readonly part: SharePart;
  /** Where somebody was before, and goes back to. */
  readonly before: SharePart;
  readonly go: (part: SharePart) => void;
  readonly linkForm: LinkFormState;
}

function Part({ part, before, go, linkForm }: PartProps): ReactElement {
  switch (part) {
    case 'arriving':
      return <Arriving />;
    case 'list':
      return <LinkList onNew={() => go('new')} onRelease={() => go('release')} />;
    case 'new':
      return <NewLinkForm linkForm={linkForm} go={go} />;
    case 'made':
      return <MadeLinkView onDone={() => go('list')} />;
    case 'release':
      return <ReleaseForm initialAudience={linkForm.form.audience} onDone={() => go(before)} />;
    default:
      return assertNever(part);
  }
}

function Arriving(): ReactElement {
  return (
    <div role="status" aria-label="Reading the share links" className="flex flex-col gap-4 py-2">
      {['w-2/3', 'w-1/2'].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
