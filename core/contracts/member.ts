// A member of an incident as they travel in and out of the API.

import { z } from 'zod';
import { EMERGENCY_ROLES, ROLES } from '@/core/incident/vocabulary';
import { LIMITS, text, words } from './text';
import { userNameSchema } from './user-name';

const role = z.enum(ROLES).describe('What they may do; the page of the incident has the table, among its people');
const reason = text(LIMITS.reason).nullish();

export const memberInputSchema = z.strictObject({
  email: z.email('Write the address that they sign in with.').max(254),
  name: userNameSchema.optional().describe('For somebody who has no account yet: one is made'),
  role,
  reason,
});

export type MemberInput = z.input<typeof memberInputSchema>;

export const memberPatchSchema = z.strictObject({ role, reason });

export const emergencyAccessSchema = z.strictObject({
  role: z.enum(EMERGENCY_ROLES).default('viewer'),
  reason: words(LIMITS.reason, 'Say why: it is shown to all members.'),
});

export type EmergencyAccess = z.input<typeof emergencyAccessSchema>;

export const memberOutSchema = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: z.string().describe('RFC 3339'),
  emergency: z
    .boolean()
    .describe('An administrator who let themselves in, and whom no commander has given a role since'),
});
export type MemberOut = z.infer<typeof memberOutSchema>;

export const memberListSchema = z.object({ members: z.array(memberOutSchema) });
export type MemberList = z.infer<typeof memberListSchema>;

export const invitedSchema = z.object({
  member: memberOutSchema,
  signInLink: z
    .string()
    .nullable()
    .describe('Signs them in once, and is told here only; null for somebody who had an account already'),
});
export type Invited = z.infer<typeof invitedSchema>;
