// What the press is asked for, and what it answers: the messages between the web server and the process that prints.

import type { DocumentChoices } from '@/core/contracts/document-choices';
import type { ChronologyParts } from '@/core/export/chronology';

export interface PressJob {
  /** What the chronology is made from, redacted: the web server has better to do than to make it. */
  readonly parts: ChronologyParts;
  readonly choices: DocumentChoices;
}

export interface PressAnswer {
  /** Null where the document could not be made. */
  readonly pdf: Uint8Array | null;
  readonly pageCount: number;
  /** Why not, for the log: what the engine said, which quotes nothing that people typed. */
  readonly fault: string;
}
