// A process of its own that changes one event many times, several writers at once, and ends. For the test of numbering.
// Takes as JSON: {user: {id, name}, ref, eventId, edits}.
import { z } from 'zod';
import { eventPatchSchema } from '@/core/contracts/event';
import { unwrap } from '@/core/result';
import { changeEvent } from '@/server/commands/change-event';
import { entryOf } from '@/server/commands/writing/entry';
import { ANY_VERSION } from '@/server/commands/writing/precondition';
import { closeDatabase } from '@/server/db/connection/client';
import { flushCheckpoints } from '@/server/record/checkpoints';

const { user, ref, eventId, edits } = z
  .object({
    user: z.object({ id: z.string(), name: z.string() }),
    ref: z.string(),
    eventId: z.string(),
    edits: z.int(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const edit = async (number: number) => {
  const patch = eventPatchSchema.parse({ title: `Edit ${number} of process ${process.pid}` });
  unwrap(await changeEvent(entryOf(user), { ref, eventId, patch, precondition: ANY_VERSION, once: null }));
};

await Promise.all(Array.from({ length: edits }, (_, number) => edit(number)));
await flushCheckpoints();
await closeDatabase();
