import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '../report/refusal.mjs';
import { createRecord, readRecord, writeRecord } from './private-file.mjs';

const folder = mkdtempSync(join(tmpdir(), 'onset-record-'));
const path = join(folder, 'record.json');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a record in the data folder', () => {
  it('is what was written, or nothing where there is none', () => {
    expect(readRecord(join(folder, 'none.json'))).toBeUndefined();
    writeRecord(path, { port: 3000 });
    expect(readRecord(path)).toEqual({ port: 3000 });
    expect(createRecord(path, { port: 4000 })).toEqual({ port: 3000 });
  });

  it.each(['', 'garbage', '{"port":', 'null', '5'])('is told to be damaged where it reads %j, by its path', (text) => {
    writeFileSync(path, text);
    const words = `${path} is damaged: it is no object in JSON. Put back what stood there.`;
    for (const read of [() => readRecord(path), () => createRecord(path, {})]) expect(read).toThrow(new Refusal(words));
  });

  it('is told by its path where it cannot be written', () => {
    const nowhere = join(folder, 'nowhere', 'record.json');
    expect(() => writeRecord(nowhere, {})).toThrow(Refusal);
    expect(() => writeRecord(nowhere, {})).toThrow(`${nowhere} could not be written: ENOENT`);
  });
});
