// `onset export`: the record of an incident as a sealed file, as one of its members may read it.
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, refuse } from '@/core/result';
import type { Command } from '../command';
import { asMember, incident, memberEmail, noMember } from '../member-option';
import { writeWhole } from '../whole-file';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes the record of an incident as a sealed file that anybody can verify',
  options: [
    incident,
    memberEmail('the member as whom it is exported'),
    {
      name: 'out',
      summary: 'the file to write; stdout unless told',
      value: { kind: 'optional-text', placeholder: 'file' },
    },
  ],
  run: (given, stop) =>
    asMember(given, async (exporter, ref) => {
      const { findRecord } = await import('@/server/queries/exports/record-export');
      const record = await findRecord(exporter, ref);
      if (record === null) return refuse(noMember(exporter.name, ref));
      const out = given.optional('out');
      if (out === null) {
        await pipeline(Readable.from(await record.take()), process.stdout, { end: false, signal: stop });
        return ok('');
      }
      // Before the record is taken, for that is on the access log.
      return writeWhole(out, async (file) => {
        await writeFile(file, await record.take(), { signal: stop });
        return ok(`The record of ${ref} is in ${out}.`);
      });
    }),
};
