// The present comes out of the tables, some events at a time, the past out of the record: what leaves is the same.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase } from '../../db/client';
import { addEvent, addFigure, memberOf, openCase } from '../../testing/case';
import { addFile } from '../../testing/evidence';
import { exportOf } from '../../testing/exports';
import { imported } from '../../testing/imports';
import { type Person, person } from '../../testing/people';

afterAll(closeDatabase);

/** More than two pages. */
const ROWS = 1_200;

let commander: Person;
let responder: Person;
let ref: string;
let revision: number;

beforeAll(async () => {
  commander = await person();
  const { id, ...incident } = await openCase(commander, { title: 'A case', zone: 'Europe/Berlin' });
  ref = incident.ref;
  responder = await memberOf(id, 'responder');
  // Many at the same moment, so that pages end between events that only their ids tell apart.
  const rows = Array.from({ length: ROWS }, (_, row) => `Row ${row},2023-01-05T10:${row % 4}0:00Z,logged`);
  const file = ['message,datetime,timestamp_desc', ...rows].join('\n');
  await imported(commander, ref, { file });
  const { sha256 } = await addFile(commander, ref, { bytes: 'log' });
  await addEvent(commander, ref, { title: 'Detected', when: '2023-01-05', milestone: 'detected', evidence: [sha256] });
  await addEvent(commander, ref, { title: 'Contained', when: '2023-01-06', milestone: 'contained' });
  await addEvent(commander, ref, { title: 'Undated', until: null });
  const privilege = { designation: 'attorney-client', basis: 'Advice', assertedBy: 'L. Marsh' } as const;
  await addEvent(commander, ref, { title: 'Advice', when: '2023-01-07', category: 'legal-and-regulatory', privilege });
  const sources = [{ title: 'Memo', privilege }, { title: 'Log' }];
  await addEvent(commander, ref, { title: 'Sourced', when: '2023-01-08', sources });
  const { revision: last } = await incidentNow();
  await addFigure(commander, ref, { source: { title: 'Form 8-K', publisher: 'SEC', locator: 'Item 8.01', quote: '' } });
  revision = last + 1;
});

async function incidentNow(): Promise<{ readonly revision: number }> {
  const { incident, revision: at } = JSON.parse(
    await (await exportOf(commander, ref, 'json?audience=responders')).text(),
  );
  return { ...incident, revision: at };
}

it('of the present is to the byte what it is once that is the past, for whoever reads it', async () => {
  const asked = [`csv?asOf=${revision}`, `json?asOf=${revision}`];
  const taken = async (who: Person) => Promise.all(asked.map(async (each) => (await exportOf(who, ref, each)).text()));
  const present = [await taken(commander), await taken(responder)];
  await addEvent(commander, ref, { title: 'Since then' });
  expect([await taken(commander), await taken(responder)]).toEqual(present);
  const [[csv = ''] = [], [narrower = ''] = []] = present;
  expect(csv).toContain('Advice');
  expect(narrower).not.toContain('Advice');
  expect(narrower).not.toContain('Memo');
  expect(csv.match(/Row \d+/g)).toHaveLength(ROWS);
});
