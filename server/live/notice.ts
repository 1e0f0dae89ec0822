// What the database tells every process: a pointer to an incident or a user, never what happened. Written by this program
// and its migrations, so one that does not fit is a mistake worth hearing of.

import 'server-only';
import { z } from 'zod';

const revisionNotice = z.object({ incidentId: z.uuid(), seq: z.int() });
const person = z.object({ userId: z.uuid() });
const pointer = z.object({ incidentId: z.uuid() });

export const readRevisionNotice = (payload: string) => revisionNotice.parse(JSON.parse(payload));
export const readPerson = (payload: string) => person.parse(JSON.parse(payload));
export const readPointer = (payload: string) => pointer.parse(JSON.parse(payload));
