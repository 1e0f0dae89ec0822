// What is exported of very many events comes out of the tables, a page at a time, and of others out of the record: it is the same.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportedStateText } from '@/core/contracts/exported-state';
import { eventTable } from '@/core/export/event-table';
import { written } from '@/core/export/written.sample';
import { closeDatabase, inSnapshot } from '../../db/connection/client';
import { addEvent, addFigure, memberOf, openCase } from '../../testing/case';
import { addFile } from '../../testing/evidence';
import { imported } from '../../testing/imports';
import { type Person, person } from '../../testing/people';
import { contentsIn, presentContents } from './export-parts';
import { exportAskedIn, exportLabel, exportStateOf } from './export-state';

afterAll(closeDatabase);

/** More than two pages. */
const ROWS = 1_200;

let commander: Person;
let responder: Person;
let ref: string;

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
  await addFigure(commander, ref, { source: { title: 'Form 8-K', publisher: 'SEC', locator: 'Item 8.01', quote: '' } });
});

/** As CSV and as JSON, out of the tables and out of the record. */
const bothWays = (who: Person) =>
  inSnapshot(async (tx) => {
    const asked = await exportAskedIn(tx, who.user, ref, {});
    if (!asked.ok) throw new Error('The case is not there');
    const state = await exportStateOf(tx, asked.value);
    if (!state.ok) throw new Error('The state is not there');
    const label = await exportLabel(tx, asked.value);
    const texts: string[][] = [];
    for (const write of [eventTable, exportedStateText]) {
      const tables = await presentContents(tx, asked.value.incident, asked.value.member);
      const fromTables = await written(write({ ...label, ...tables }));
      texts.push([fromTables, await written(write({ ...label, ...contentsIn(state.value.state) }))]);
    }
    return texts;
  });

it('is the same to the byte, for whoever reads it', async () => {
  for (const [fromTables = '', fromRecord] of [...(await bothWays(commander)), ...(await bothWays(responder))]) {
    expect(fromTables === fromRecord).toBe(true);
    expect(fromTables.match(/\bRow \d+/g)).toHaveLength(ROWS);
  }
});

it('has what is privileged for whoever may read it alone', async () => {
  const [[own = ''] = []] = await bothWays(commander);
  const [[narrower = ''] = []] = await bothWays(responder);
  for (const withheld of ['Advice', 'Memo']) {
    expect(own).toContain(withheld);
    expect(narrower).not.toContain(withheld);
  }
});
