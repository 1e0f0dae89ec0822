// What the tab keeps of the work on an incident: what is typed, and what is not sent yet.

import { Drafts } from '@/client/drafts';
import { fieldsOfDraft, schemaOfDraft } from '@/client/outbox/fields';
import { type OutboxKeep, outboxKeep } from '@/client/outbox/kept-outbox';
import type { IncidentState } from '@/core/incident/record/state';
import { tabStorage } from './browser-ports';

/** @param shown what the page shows of the incident now */
export const browserDrafts = (userId: string, incidentId: string, shown: () => IncidentState): Drafts =>
  new Drafts(tabStorage(), `onset.draft.${userId}.${incidentId}`, {
    standing: (name) => fieldsOfDraft(name, shown()),
    schemaOf: schemaOfDraft,
  });

export const browserKeep = (userId: string, incidentId: string): OutboxKeep =>
  outboxKeep(tabStorage(), `onset.outbox.${userId}.${incidentId}`);
