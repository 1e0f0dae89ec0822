// A QR code as one path of an SVG, drawn here: what it says is a secret, and goes to nobody else.

import 'server-only';
import encodeQR from 'qr';

export interface QrPicture {
  /** Modules along an edge, with the quiet zone that readers need around. */
  readonly size: number;
  /** The dark modules, each of them a unit wide: the `d` of a path. */
  readonly path: string;
}

const QUIET_MODULES = 4;

export function qrPicture(text: string): QrPicture {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_MODULES });
  const path = rows.flatMap((row, y) => runsIn(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`)).join('');
  return { size: rows.length, path };
}

interface Run {
  readonly x: number;
  readonly width: number;
}

/** Neighbours share a rectangle, so that no seam shows between them. */
function runsIn(row: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last.x + last.width === x) runs[runs.length - 1] = { x: last.x, width: last.width + 1 };
    else runs.push({ x, width: 1 });
  });
  return runs;
}
