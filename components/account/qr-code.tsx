// A QR code, dark on white in both themes, since not every reader takes the reverse.

import type { ReactElement } from 'react';

export interface QrCodeProps {
  /** What it is for. */
  readonly label: string;
  readonly size: number;
  readonly path: string;
}

export function QrCode({ label, size, path }: QrCodeProps): ReactElement {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-[180px] shrink-0 rounded-md border border-line bg-white"
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
