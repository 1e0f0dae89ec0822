// The privilege log as it travels out of the API.

import { z } from 'zod';
import { PRIVILEGE_STATUSES, type PrivilegeLogEntry } from '@/core/export/privilege-log-entries';
import { DESIGNATIONS } from '@/core/incident/vocabulary';
import { toRfc3339 } from '@/core/time/instant';
import { MOMENT_PARAMETERS } from './moment-query';

export const privilegeLogQuerySchema = z.strictObject({ asOf: MOMENT_PARAMETERS.asOf });

const deed = { at: z.string().describe('RFC 3339'), by: z.string() };

const privilegeLogEntrySchema = z.object({
  number: z.int().describe('From 1, in the order of assertion'),
  kind: z
    .enum(['event', 'source', 'withheld'])
    .describe('What is privileged; of what is withheld from you only designation and entry are told'),
  eventId: z.string().nullable(),
  when: z.string().describe('When it happened, or what the source states, in words'),
  designation: z.enum(DESIGNATIONS),
  basis: z.string(),
  assertedBy: z.string().describe('By name, as it was entered'),
  recipients: z.array(z.string()),
  description: z.string().describe('Of what nature it is: nothing of what it says'),
  entered: z.object(deed).nullable().describe('Who entered the assertion, and when; null where that was erased'),
  status: z.enum(PRIVILEGE_STATUSES),
  ended: z
    .object({ ...deed, reason: z.string() })
    .nullable()
    .describe('Who lifted or removed it'),
});

export const privilegeLogSchema = z.object({ revision: z.int(), entries: z.array(privilegeLogEntrySchema) });
type PrivilegeLogEntryOut = z.infer<typeof privilegeLogEntrySchema>;

export function toPrivilegeLogEntryOut({ entered, ended, ...entry }: PrivilegeLogEntry): PrivilegeLogEntryOut {
  return {
    ...entry,
    recipients: [...entry.recipients],
    entered: entered && { at: toRfc3339(entered.at), by: entered.by },
    ended: ended && { at: toRfc3339(ended.at), by: ended.by, reason: ended.reason },
  };
}
