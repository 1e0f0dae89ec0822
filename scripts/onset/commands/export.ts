// `onset export`: the record of an incident as a sealed file, as one of its members may read it.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, refuse } from '@/core/result';
import type { Command } from '../command';
import { openedToWrite } from '../named-file';

export const exportCommand: Command = {
  name: 'export',
  summary: 'Writes the record of an incident as a sealed file that anybody can verify',
  options: [
    { name: 'incident', summary: 'its number or id', value: { kind: 'text', placeholder: 'INC-2023-0001' } },
    {
      name: 'email',
      summary:
        'the member as whom it is exported; unless told the first administrator, or the incident’s first commander',
      value: { kind: 'optional-text', placeholder: 'address' },
    },
    {
      name: 'out',
      summary: 'the file to write; stdout unless told',
      value: { kind: 'optional-text', placeholder: 'file' },
    },
  ],
  run: async (given) => {
    const { actingMember } = await import('@/server/queries/acting-member');
    const { findRecord } = await import('@/server/queries/record-export');
    const email = given.optional('email');
    const ref = given.text('incident');
    const exporter = await actingMember(email, ref);
    if (exporter === null) return refuse(`There is no user ${email ?? 'who is an administrator'}.`);
    const record = await findRecord({ id: exporter.id, name: exporter.name }, ref);
    if (record === null)
      return refuse(`${exporter.name} is no member of an incident ${ref}. Name a member with --email.`);
    const out = given.optional('out');
    if (out === null) {
      await pipeline(Readable.from(await record.take()), process.stdout, { end: false });
      return ok('');
    }
    // Before the record is taken, for that is on the access log.
    const file = await openedToWrite(out);
    if (!file.ok) return file;
    await pipeline(Readable.from(await record.take()), file.value.createWriteStream());
    return ok(`The record of ${ref} is in ${out}.`);
  },
};
