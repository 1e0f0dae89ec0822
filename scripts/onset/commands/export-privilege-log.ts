// `onset export privilege-log`: the privilege log of an incident as CSV, as counsel or a commander of it may read it.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Refusal } from '@/core/incident/refusal';
import { ok, refuse } from '@/core/result';
import type { Command } from '../command';
import { asMember, incident, memberEmail } from '../member-option';
import { writeWhole } from '../whole-file';

export const exportPrivilegeLog: Command = {
  name: 'export privilege-log',
  summary: 'Writes the privilege log of an incident as CSV',
  options: [
    incident,
    memberEmail('counsel, or a commander, as whom it is exported'),
    {
      name: 'as-of',
      summary: 'a revision, RFC 3339 or a date; the last revision unless told',
      value: { kind: 'optional-text', placeholder: 'moment' },
    },
    {
      name: 'out',
      summary: 'the file to write; stdout unless told',
      value: { kind: 'optional-text', placeholder: 'file' },
    },
  ],
  run: (given, stop) =>
    asMember(given, async (exporter, ref) => {
      const { findPrivilegeLog } = await import('@/server/queries/exports/privilege-log-export');
      const found = await findPrivilegeLog(exporter, ref, given.optional('as-of'));
      if (!found.ok) return refuse(refusalWords(found.error, exporter.name, ref));
      const out = given.optional('out');
      if (out === null) {
        await pipeline(Readable.from([await found.value.take()]), process.stdout, { end: false, signal: stop });
        return ok('');
      }
      // Before the log is taken, for that is on the access log.
      return writeWhole(out, async (file) => {
        await file.writeFile(await found.value.take(), { signal: stop });
        return ok(`The privilege log of ${ref} is in ${out}.`);
      });
    }),
};

const refusalWords = (refusal: Refusal, exporter: string, ref: string): string =>
  refusal.kind === 'invalid'
    ? refusal.errors.map(({ detail }) => `--as-of: ${detail}`).join('\n')
    : `${exporter} is neither counsel nor commander of an incident ${ref}. Name one with --email.`;
