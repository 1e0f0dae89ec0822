import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privilegeLogSchema } from '@/core/contracts/privilege-log';
import { readCsv } from '@/core/export/csv.sample';
import { closeDatabase } from '../../db/connection/client';
import { call } from '../../testing/api';
import { addEvent, memberOf, openCase } from '../../testing/case';
import { accessesOf, exportOf } from '../../testing/exports';
import { imported } from '../../testing/imports';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

const PRIVILEGE = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'A. Rivera' } as const;
const ANY_VERSION = { 'if-match': '*' };

let id: string;
let ref: string;
let commander: Person;
let counsel: Person;

beforeAll(async () => {
  commander = await person();
  ({ id, ref } = await openCase(commander, { zone: 'UTC' }));
  counsel = await memberOf(id, 'counsel');
  const talk = { title: 'SECRET call', when: '2023-01-05', privilege: PRIVILEGE };
  const lifted = await addEvent(counsel, ref, talk);
  await addEvent(counsel, ref, { ...talk, when: '2023-01-03~', privilege: { ...PRIVILEGE, basis: '=1+1' } });
  const memo = { title: 'SECRET memo', quote: 'SECRET', statedWhen: '2023-01-09', privilege: PRIVILEGE };
  await addEvent(commander, ref, { title: 'Open', when: '2023-01-08', sources: [memo] });
  const lifting = { privilege: null, reason: 'Waived in court' };
  await call(counsel, 'PATCH', `/incidents/${ref}/events/${lifted.id}`, lifting, ANY_VERSION);
});

async function logOf(who: Person, query = '') {
  const { status, body } = await call(who, 'GET', `/incidents/${ref}/privilege-log${query}`);
  expect(status).toBe(200);
  return privilegeLogSchema.parse(body);
}

describe('the privilege log', () => {
  it('tells counsel of every assertion, who lifted one and why, and not what any of it says', async () => {
    const log = await logOf(counsel);
    const { name } = counsel.user;
    expect(log).toMatchObject({
      revision: 5,
      entries: [
        {
          ...{ number: 1, kind: 'event', when: '5 Jan 2023', basis: 'Advice', status: 'lifted', entered: { by: name } },
          ended: { by: name, reason: 'Waived in court' },
        },
        { number: 2, kind: 'event', when: 'on or around 3 Jan 2023', basis: '=1+1', status: 'asserted', ended: null },
        { number: 3, kind: 'source', when: '9 Jan 2023', status: 'asserted', entered: { by: commander.user.name } },
      ],
    });
    expect(JSON.stringify(log)).not.toContain('SECRET');
  });
  it('tells the commander what is theirs to read, and of the rest that there is something', async () => {
    const { entries } = await logOf(commander);
    expect(entries.map(({ kind, basis }) => [kind, basis])).toEqual([
      ['event', 'Advice'],
      ['source', 'Advice'],
      ['withheld', ''],
    ]);
    expect(entries[2]).toMatchObject({
      designation: 'attorney-client',
      eventId: null,
      entered: { by: counsel.user.name },
    });
  });
  it('is that of the revision that is asked for', async () => {
    expect((await logOf(counsel, '?asOf=3')).entries.map(({ status }) => status)).toEqual(['asserted', 'asserted']);
    expect((await call(counsel, 'GET', `/incidents/${ref}/privilege-log?asOf=99`)).status).toBe(422);
  });
  it('does not exist for anybody else, as a page’s data or as a file', async () => {
    const nowhere = await call(await person(), 'GET', `/incidents/INC-1999-0001/privilege-log`);
    for (const who of [await memberOf(id, 'responder'), await memberOf(id, 'viewer'), await person()]) {
      const answer = await call(who, 'GET', `/incidents/${ref}/privilege-log`);
      expect([answer.status, answer.body]).toEqual([404, nowhere.body]);
      expect((await exportOf(who, ref, 'privilege-log')).status).toBe(404);
    }
  });
  it('comes as a file too, without formulas, and that is on the access log', async () => {
    const before = (await accessesOf(id)).length;
    const answer = await exportOf(counsel, ref, 'privilege-log');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${ref}-r5-privilege-log.csv"`);
    const [names = [], ...rows] = readCsv(await answer.text());
    expect(rows.map((row) => row[names.indexOf('basis')])).toEqual(['Advice', "'=1+1", 'Advice']);
    expect((await accessesOf(id)).slice(before)).toEqual([
      [counsel.user.name, { type: 'export.privileges', revision: 5 }],
    ]);
    expect((await exportOf(counsel, ref, 'privilege-log?audience=counsel')).status).toBe(422);
  });
  it('knows what came by an import', async () => {
    const { id: other, ref: another } = await openCase(commander);
    const lawyer = await memberOf(other, 'counsel');
    const file = await (await exportOf(counsel, ref, 'json?asOf=5')).text();
    await imported(lawyer, another, { name: 'state.json', file, search: 'partial=true' });
    const { body } = await call(lawyer, 'GET', `/incidents/${another}/privilege-log`);
    expect(privilegeLogSchema.parse(body).entries).toMatchObject([
      { kind: 'event', basis: '=1+1', entered: { by: lawyer.user.name }, status: 'asserted' },
    ]);
  });
});
