// Documents that are made in the background and kept for a while, as they travel out of the API. That one was made, of
// which revision and for whom, every member may know; what it says and how it was chosen is its maker's alone.

import { z } from 'zod';
import { AUDIENCES } from '@/core/incident/vocabulary';
import { documentInputSchema } from './document-choices';

/** What there is to wait for. */
const UNFINISHED_STATES = ['waiting', 'reading', 'printing'] as const;

export const DOCUMENT_STATES = [...UNFINISHED_STATES, 'ready', 'failed', 'cancelled', 'gone'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export const isUnfinished = (state: DocumentState): boolean => UNFINISHED_STATES.some((each) => each === state);

/** Why there is no file, or none any more. */
export const DOCUMENT_FAULTS = {
  interrupted: 'The server stopped before it was finished. Make it again.',
  'too-large':
    'It takes more time or memory than one document may. Choose fewer entries, or export the record instead.',
  unprintable: 'No document could be made of this. The server’s log says why; the record itself can be exported.',
  unreadable: 'Since you asked for it, you can no longer read what it was to say.',
  'no-room': 'The server has no room left to keep it.',
  erased: 'Something was erased from the incident since, so documents that were made before are not kept.',
  changed:
    'What you may read of its revision is not what it was when this was made. Something was withheld, withdrawn or opened since. Make it anew.',
} as const;
export const DOCUMENT_FAULT_KINDS = [
  'interrupted',
  'too-large',
  'unprintable',
  'unreadable',
  'no-room',
  'erased',
  'changed',
] as const satisfies readonly (keyof typeof DOCUMENT_FAULTS)[];
export type DocumentFault = keyof typeof DOCUMENT_FAULTS;

/** For how long a document is kept, and how many of one member in one incident. */
export const KEPT_DAYS = 30;
export const MOST_KEPT = 20;

const own = 'Told to its maker alone; null for others';

export const documentOutSchema = z.object({
  id: z.string(),
  state: z
    .enum(DOCUMENT_STATES)
    .describe('"reading" the record, "printing" it; "gone": it was ready, and may not be handed out any more'),
  revision: z.int().describe('That it is of'),
  audience: z.enum(AUDIENCES).nullable().describe('Whom it is for; null for its maker'),
  madeBy: z.string().describe('By name'),
  madeAt: z.string().describe('When it was asked for'),
  fileName: z.string(),
  sha256: z.string().nullable().describe('Of the file, as the access log has it'),
  keptUntil: z.string().nullable().describe('While it is ready'),
  isOwn: z.boolean().describe('Whether you made it'),
  mayDiscard: z.boolean().describe('Whether you may call it off, or discard it'),
  choices: documentInputSchema.nullable().describe(own),
  entries: z.int().nullable().describe(`How many entries were chosen. ${own}`),
  pages: z.int().nullable().describe(`Once it is ready. ${own}`),
  sizeBytes: z.int().nullable().describe(`Once it is ready. ${own}`),
  ahead: z.int().nullable().describe(`How many others come first, while it waits. ${own}`),
  elapsedMs: z.int().nullable().describe(`Since its making began, or that it took. ${own}`),
  expectedMs: z
    .int()
    .nullable()
    .describe(
      `How long its making may take: an estimate by the number of entries, and by how long others took. ${own}`,
    ),
  problem: z
    .object({ kind: z.enum(DOCUMENT_FAULT_KINDS), detail: z.string() })
    .nullable()
    .describe(`Why it failed or is gone. ${own}`),
});
export type DocumentOut = z.infer<typeof documentOutSchema>;

export const documentListSchema = z.object({ documents: z.array(documentOutSchema).describe('The latest first') });
export type DocumentList = z.infer<typeof documentListSchema>;
