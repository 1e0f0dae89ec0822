// What was typed for a new incident and not yet sent. It outlives the dialog and the page; a created incident ends it.

import { z } from 'zod';

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

const KEY = 'onset:new-incident';

/** Stored text is anybody's, so it is read with suspicion; what cannot be read was not there. */
export function readDraft(storage: Pick<Storage, 'getItem'>): IncidentDraft {
  try {
    const read = draftSchema.safeParse(JSON.parse(storage.getItem(KEY) ?? 'null'));
    return read.success ? read.data : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

/** A browser that keeps nothing (private window, full disk) still lets people type. */
export function keepDraft(storage: Pick<Storage, 'setItem' | 'removeItem'>, draft: IncidentDraft): void {
  try {
    if (isEmptyDraft(draft)) storage.removeItem(KEY);
    else storage.setItem(KEY, JSON.stringify(draft));
  } catch {
    // The draft lives as long as the page does.
  }
}
