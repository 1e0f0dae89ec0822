'use client';

import type { ReactElement } from 'react';
import { imageAddress } from '@/client/evidence/evidence-address';
import { Icon } from '@/components/ui/icon';
import { type Evidence, isShownImage } from '@/core/incident/evidence';

export interface EvidenceThumbnailProps {
  readonly incidentId: string;
  readonly file: Evidence;
}

const FRAME =
  'grid h-11 w-14 shrink-0 place-items-center overflow-hidden rounded-md border border-line bg-sunken text-ink-3';

/** An image as itself, which opens it; any other file as a sheet. */
export function EvidenceThumbnail({ incidentId, file }: EvidenceThumbnailProps): ReactElement {
  const { sha256, name } = file;
  if (!isShownImage(file)) {
    return (
      <span className={FRAME}>
        <Icon name="document" sizePx={18} />
      </span>
    );
  }
  const address = imageAddress(incidentId, sha256);
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={`Open ${name} in a new tab`}
      className={`${FRAME} hover:border-line-strong`}
    >
      {/* biome-ignore lint/performance/noImgElement: not for Next to fetch and shrink, since only this reader may have it */}
      <img
        src={address}
        alt=""
        width={56}
        height={44}
        loading="lazy"
        decoding="async"
        className="size-full object-cover"
      />
    </a>
  );
}
