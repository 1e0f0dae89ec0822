// What a link of executives or outsiders shows of an incident with imported events, out of less than all of its rows: the same
// as out of all of them, at every revision.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redactedForLink } from '@/core/share/redaction';
import { memberNow } from '../../db/access/members';
import { revisionsOfPrivileged } from '../../db/access/privilege-history';
import { closeDatabase, inSnapshot } from '../../db/connection/client';
import { linkedIncident, presentRelease } from '../../db/sharing/releases';
import type { Method } from '../../http/contract';
import { call } from '../../testing/api';
import { addEvent, eventsOf, memberOf, openCase } from '../../testing/case';
import { imported, timesketch, undoImport } from '../../testing/imports';
import { type Person, person } from '../../testing/people';
import { stateAt, stateForLink, toldStateAt } from '../past/past';

afterAll(closeDatabase);

const ROWS = 40;
const PRIVILEGE = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'L. Marsh' };

let who: Person;
let id: string;
let ref: string;
let last: number;

beforeAll(async () => {
  who = await person();
  ({ id, ref } = await openCase(who, { title: 'A case', zone: 'UTC' }));
  const counsel = await memberOf(id, 'counsel');
  const titles = Array.from({ length: ROWS }, (_, row) => `Row ${row}`);
  await imported(who, ref, { file: timesketch(titles) });
  const { events } = await eventsOf(who, ref);
  const idOf = (row: number) => events[row]?.id ?? '';
  const done = async (method: Method, path: string, body?: object, by = who) => {
    const { status } = await call(by, method, `/incidents/${ref}${path}`, body, { 'if-match': '*' });
    expect(status).toBeLessThan(300);
  };
  const change = (row: number, changes: object, by = who) => done('PATCH', `/events/${idOf(row)}`, changes, by);
  const all = ['responders', 'counsel', 'executives', 'external'];
  await change(0, { audiences: all, milestone: 'detected' });
  await change(1, { audiences: all });
  // Released, and taken back.
  await change(2, { audiences: all });
  await change(2, { audiences: ['responders', 'counsel'] });
  // Privileged for a while, while another refers to it.
  await change(3, { category: 'legal-and-regulatory', milestone: 'contained' });
  await change(4, { when: 'within a day of containment', audiences: all });
  await change(3, { privilege: PRIVILEGE });
  await change(3, { privilege: null }, counsel);
  await change(5, { category: 'legal-and-regulatory', privilege: PRIVILEGE, audiences: all });
  const eventIds = [idOf(6), idOf(7), idOf(8)];
  await done('POST', '/bulk', { eventIds, change: { audiences: { add: ['executives'], remove: [] } } });
  await done('DELETE', `/events/${idOf(8)}`);
  const undone = await imported(who, ref, { file: timesketch(['Undone 1', 'Undone 2']) });
  await undoImport(who, ref, undone.id ?? '');
  await addEvent(who, ref, { title: 'By hand', audiences: ['responders', 'external'] });
  await done('POST', '/erasures', { target: { eventId: idOf(7) }, ground: 'A right to be forgotten' });
  await imported(who, ref, { file: timesketch(['Since then']) });
  last = (await eventsOf(who, ref)).revision;
});

describe.each(['executives', 'external'] as const)('for %s', (audience) => {
  it('is the same at every revision', async () => {
    await inSnapshot(async (tx) => {
      const { incident } = await linkedIncident(tx, id);
      const reader = { audience, maker: await memberNow(tx, id, who.user.id) };
      const release = await presentRelease(tx, incident, audience);
      let shown = 0;
      for (let seq = 1; seq <= last; seq++) {
        const all = redactedForLink(reader, await stateAt(tx, incident, seq), release);
        expect(redactedForLink(reader, await stateForLink(tx, incident, seq, audience), release)).toEqual(all);
        shown = all.events.size;
      }
      expect(shown).toBeGreaterThan(2);
    });
  });

  it('reads no row of an event that is as it was imported and not for them', async () => {
    await inSnapshot(async (tx) => {
      const { incident } = await linkedIncident(tx, id);
      const { events } = await stateForLink(tx, incident, last, audience);
      const titles = [...events.values()].map(({ event }) => event.title);
      expect(titles).not.toContain('Row 20');
      expect(titles).toContain('Row 1');
    });
  });
});

describe('for the privilege log', () => {
  it('has every event that was ever privileged, or had a source that was, as it was at every revision', async () => {
    await inSnapshot(async (tx) => {
      const { incident } = await linkedIncident(tx, id);
      const everPrivileged = [...(await revisionsOfPrivileged(tx, id, last)).keys()];
      expect(everPrivileged).toHaveLength(2);
      for (let seq = 1; seq <= last; seq++) {
        const [told, all] = [await toldStateAt(tx, incident, seq), await stateAt(tx, incident, seq)];
        for (const eventId of everPrivileged) expect(told.events.get(eventId)).toEqual(all.events.get(eventId));
      }
    });
  });
});
