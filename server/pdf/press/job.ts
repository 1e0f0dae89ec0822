// What the press is asked for, and what it answers: the messages between the web server and the process that prints.

import type { PaperDrawing } from '@/core/export/paper-drawing';

export const PAPERS = ['a4', 'us-letter'] as const;
export type Paper = (typeof PAPERS)[number];

export interface PressJob {
  /** The chronology as canonical JSON: what is attached, and all that the pages are made from. */
  readonly record: string;
  readonly drawing: PaperDrawing | null;
  readonly paper: Paper;
}

export interface PressAnswer {
  /** Null where the document could not be made. */
  readonly pdf: Uint8Array | null;
  /** Why not, for the log: what the engine said, which quotes nothing that people typed. */
  readonly fault: string;
}
