import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventInput } from '@/core/contracts/event';
import type { Member } from '@/core/share/redaction';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase } from '../../testing/case';
import { type Person, person } from '../../testing/people';
import { closeDatabase, database } from '../connection/client';
import { spokenOfEvents } from './events';

const PRIVILEGE = { designation: 'work-product', basis: 'Draft', assertedBy: 'Somebody' } as const;
const OTHER_TIME = { title: 'Filing', statedWhen: '2022-11-24' } as const;

const EVENTS: readonly EventInput[] = [
  { title: 'nothing of note', when: '2022-11-20', sources: [{ title: 'Log' }] },
  { title: 'a milestone', when: '2023-01-05', milestone: 'detected' },
  { title: 'a source states another time', when: '2022-11-25', sources: [OTHER_TIME] },
  { title: 'both, and undated', milestone: 'contained', sources: [OTHER_TIME] },
  {
    title: 'a privileged source states another',
    when: '2022-11-26',
    sources: [{ ...OTHER_TIME, privilege: PRIVILEGE }],
  },
  { title: 'a privileged milestone', when: '2023-01-06', milestone: 'became-aware', privilege: PRIVILEGE },
];

const DELETED: readonly EventInput[] = [
  { title: 'a milestone', when: '2023-01-07', milestone: 'eradicated' },
  { title: 'a source states another time', when: '2023-01-08', sources: [OTHER_TIME] },
];

let incidentId: string;
let commander: Person;

const titlesFor = async (reader: Member) =>
  (await spokenOfEvents(database(), incidentId, reader)).map(({ title }) => title);

beforeAll(async () => {
  commander = await person();
  const { id, ref } = await openCase(commander);
  incidentId = id;
  for (const event of EVENTS) await addEvent(commander, ref, event);
  for (const event of DELETED) {
    const { id: eventId } = await addEvent(commander, ref, event);
    const path = `/incidents/${ref}/events/${eventId}`;
    expect((await call(commander, 'DELETE', path, undefined, { 'if-match': '*' })).status).toBe(204);
  }
});
afterAll(closeDatabase);

describe('the events that a page speaks of wherever it is', () => {
  it('hold a milestone, or have a source that states another time, in order of time and each once', async () => {
    expect(await titlesFor({ userId: commander.user.id, role: 'commander' })).toEqual([
      'a source states another time',
      'a privileged source states another',
      'a milestone',
      'a privileged milestone',
      'both, and undated',
    ]);
  });

  it('are found for nobody by what they may not read', async () => {
    const responder = await memberOf(incidentId, 'responder');
    expect(await titlesFor({ userId: responder.user.id, role: 'responder' })).toEqual([
      'a source states another time',
      'a milestone',
      'both, and undated',
    ]);
  });
});
