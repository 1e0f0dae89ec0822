// What the database tells every process: a pointer to an incident, never what happened in it. Written by this program
// and its migrations, so one that does not fit is a mistake worth hearing of.

import 'server-only';
import { z } from 'zod';

const revisionNotice = z.object({ incidentId: z.uuid(), seq: z.int() });
const pointer = z.object({ incidentId: z.uuid() });

export const readRevisionNotice = (payload: string) => revisionNotice.parse(JSON.parse(payload));
export const readPointer = (payload: string) => pointer.parse(JSON.parse(payload));
