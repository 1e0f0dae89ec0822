import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { eventInputSchema } from '@/core/contracts/event';
import { unwrap } from '@/core/result';
import { closeDatabase } from '../../db/connection/client';
import { openCase } from '../../testing/case';
import { untilSomebodyWaitsForALock } from '../../testing/locks';
import { ownerUrl } from '../../testing/owner-url';
import { person } from '../../testing/people';
import { createEvent } from '../create-event';
import { entryOf } from '../writing/entry';
import { changeShareLink } from './change-share-link';
import { makeShareLink } from './make-share-link';

afterAll(closeDatabase);

it('changes of several links at once let in whoever is just opening one of them', async () => {
  const who = await person();
  const { id: incidentId, ref } = await openCase(who);
  const entry = entryOf(who.user);
  const make = async () => unwrap(await makeShareLink(entry, ref, { recipient: 'M. Osei', audience: 'executives' })).id;
  const [first, opened] = [await make(), await make()];
  const opening = new pg.Client({ connectionString: ownerUrl() });
  await opening.connect();
  // As opening a link does: it keeps the link, then writes to the access log. In a deadlock it would be the first to give up.
  await opening.query("BEGIN; SET LOCAL deadlock_timeout = '10ms'");
  await opening.query('SELECT FROM share_links WHERE id = $1 FOR SHARE', [opened]);
  const changes = Promise.all([
    // While this one is done the others come to wait, and would be done together.
    createEvent(entry, { ref, input: eventInputSchema.parse({ title: 'x' }), once: null }),
    changeShareLink(entry, ref, first, { heading: 'Confidential' }),
    changeShareLink(entry, ref, opened, { heading: 'Confidential' }),
  ]);
  await untilSomebodyWaitsForALock();
  const payload = JSON.stringify({ type: 'viewing.link', linkId: opened });
  const viewing = [incidentId, 'viewing.link', payload, 'ab'.repeat(32)];
  await opening.query("SELECT append_to_access_log($1, 'a', 'A', $2, $3, $4)", viewing);
  await opening.query('COMMIT');
  await opening.end();
  expect((await changes).map(({ ok }) => ok)).toEqual([true, true, true]);
});
