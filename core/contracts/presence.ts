// Who is looking at an incident just now, and at what in it. Never part of the record.

import { z } from 'zod';
import { ROLES } from '@/core/incident/vocabulary';

/** What somebody can be seen to be editing of an event, in the words of the API. */
export const EDITED_FIELDS = [
  'title',
  'when',
  'description',
  'executiveText',
  'learnedAt',
  'techniques',
  'tags',
  'involved',
  'sources',
  'privilege',
] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

const editedField = z.enum(EDITED_FIELDS);

export const presenceInputSchema = z.strictObject({
  tabId: z.uuid('Give the id that this tab has made for itself, a UUID.'),
  eventId: z.uuid('Give the id of an event.').nullish().describe('What is selected'),
  editing: editedField.nullish().describe('Which of its fields is being edited'),
});

export const presenceLeaveSchema = z.strictObject({
  tabId: z.uuid('Give the id that this tab has made for itself, a UUID.').describe('The tab that is left'),
});

const personPresentSchema = z.object({
  userId: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  eventId: z.string().nullable().describe('Null where nothing is selected that you may read'),
  editing: editedField.nullable(),
});
/** One person at one place; somebody with several tabs can be at several. */
export type PersonPresent = z.infer<typeof personPresentSchema>;

export const presenceNoticeSchema = z.object({ people: z.array(personPresentSchema) });
export type PresenceNotice = z.infer<typeof presenceNoticeSchema>;
