import { afterAll, describe, expect, it } from 'vitest';
import type { IncidentEvent } from '@/core/incident/event';
import { ROLES } from '@/core/incident/vocabulary';
import { mayReadEvent, readableEvents } from '@/core/share/redaction';
import { listIncidents } from '../../queries/incidents';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase } from '../../testing/case';
import { person } from '../../testing/people';
import { closeDatabase, database } from '../connection/client';
import { findEvent, liveEvents, pageOfEvents } from '../events/events';
import { readerOf } from './readers';

afterAll(closeDatabase);

const PRIVILEGE = { designation: 'work-product', basis: 'Draft', assertedBy: 'Somebody' } as const;

describe('what SQL narrows to', () => {
  it('is what the redaction lets through, for every role and asserter', async () => {
    const commander = await person();
    const { id, ref } = await openCase(commander);
    const members = await Promise.all(ROLES.map((role) => memberOf(id, role)));
    const counsel = members[ROLES.indexOf('counsel')] ?? commander;
    const created = [
      await addEvent(commander, ref, { title: 'open' }),
      await addEvent(commander, ref, { title: 'asserted by the commander', privilege: PRIVILEGE }),
      await addEvent(counsel, ref, { title: 'asserted by counsel', privilege: PRIVILEGE }),
    ];
    const all: IncidentEvent[] = [];
    for (const event of created) all.push(...recordsOf(await findEvent(database(), id, event.id)));

    for (const [index, member] of [commander, ...members].entries()) {
      const reader = { userId: member.user.id, role: ROLES[index - 1] ?? 'commander' };
      const expected = all.filter((event) => mayReadEvent(reader, event)).map((event) => event.id);
      const found = (await liveEvents(database(), id, reader)).map((event) => event.id);
      expect([...found].sort(), reader.role).toEqual([...expected].sort());
      expect(await listIncidents(member.user)).toMatchObject([{ eventCount: expected.length }]);
    }
  });

  it('finds by the words of those sources that the redaction lets through, for every role and asserter', async () => {
    const commander = await person();
    const { id, ref } = await openCase(commander);
    const members = await Promise.all(ROLES.map((role) => memberOf(id, role)));
    const counsel = members[ROLES.indexOf('counsel')] ?? commander;
    const cited = (privilege: typeof PRIVILEGE | null) => ({ sources: [{ title: 'Needle', privilege }] });
    const created = [
      await addEvent(commander, ref, cited(null)),
      await addEvent(commander, ref, cited(PRIVILEGE)),
      await addEvent(counsel, ref, cited(PRIVILEGE)),
    ];
    const all: IncidentEvent[] = [];
    for (const event of created) all.push(...recordsOf(await findEvent(database(), id, event.id)));

    for (const [index, member] of [commander, ...members].entries()) {
      const reader = await readerOf(database(), id, { userId: member.user.id, role: ROLES[index - 1] ?? 'commander' });
      const expected = readableEvents(reader, all).filter(({ sources }) => sources.length > 0);
      const filter = { words: ['needle'], categories: [], from: null, to: null, ids: null, after: null, limit: 10 };
      const found = await pageOfEvents(database(), id, reader, filter);
      expect(found.map((event) => event.id).sort(), reader.role).toEqual(expected.map((event) => event.id).sort());
    }
  });

  it('counts no deleted events', async () => {
    const who = await person();
    const { ref } = await openCase(who);
    const { id } = await addEvent(who, ref);
    await call(who, 'DELETE', `/incidents/${ref}/events/${id}`, undefined, { 'if-match': '*' });
    expect(await listIncidents(who.user)).toMatchObject([{ eventCount: 0 }]);
  });
});

const recordsOf = (record: { readonly event: IncidentEvent } | null) => (record ? [record.event] : []);
