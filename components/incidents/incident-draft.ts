// What was typed for a new incident and not yet sent. It outlives the dialog and the page; a created incident ends it. Nobody
// else who signs in on the same browser gets to see it.

import { z } from 'zod';
import { store, stored } from '@/client/stored';

const draftSchema = z.object({
  title: z.string(),
  summary: z.string(),
  severity: z.enum(['1', '2', '3', '4']).nullable(),
  /** Null until somebody chooses: then the browser's zone. */
  zone: z.string().nullable(),
});

export type IncidentDraft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: IncidentDraft = { title: '', summary: '', severity: null, zone: null };

const isEmptyDraft = (draft: IncidentDraft): boolean => draft.title.trim() === '' && draft.summary.trim() === '';

const keyOf = (userId: string): string => `onset.new-incident.${userId}`;

/** What cannot be read was not there. */
export const readDraft = (storage: Pick<Storage, 'getItem'> | null, userId: string): IncidentDraft =>
  stored(storage, keyOf(userId), draftSchema) ?? EMPTY_DRAFT;

/** A browser that keeps nothing (private window, full disk) still lets people type. */
export const keepDraft = (
  storage: Pick<Storage, 'setItem' | 'removeItem'> | null,
  userId: string,
  draft: IncidentDraft,
): void => store(storage, keyOf(userId), isEmptyDraft(draft) ? null : draft);
