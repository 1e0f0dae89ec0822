// Privilege while it is being asserted or reworded, on an event or on one of its sources.

import { z } from 'zod';
import type { Privilege } from '@/core/incident/event';
import { DESIGNATIONS } from '@/core/incident/vocabulary';

export const privilegeDraftSchema = z.object({
  designation: z.enum(DESIGNATIONS),
  basis: z.string(),
  assertedBy: z.string(),
  recipients: z.array(z.string()),
});
export type PrivilegeDraft = z.infer<typeof privilegeDraftSchema>;

export const newPrivilege = (assertedBy: string): PrivilegeDraft => ({
  designation: 'attorney-client',
  basis: '',
  assertedBy,
  recipients: [],
});

export const privilegeDraftOf = ({ designation, basis, assertedBy, recipients }: Privilege): PrivilegeDraft => ({
  designation,
  basis,
  assertedBy,
  recipients: [...recipients],
});
