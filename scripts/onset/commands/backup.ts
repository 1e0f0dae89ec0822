// `onset backup` and `onset restore`: everything that the installation keeps, as one file, and from it into an empty one.
import { ok } from '@/core/result';
import type { Command } from '../command';
import { namedFile } from '../named-file';
import { streamInto, writeWhole } from '../whole-file';

export const backup: Command = {
  name: 'backup',
  summary: 'Writes everything that this installation keeps, secrets too, as one file; Onset may go on serving',
  options: [
    {
      name: 'out',
      summary: 'the file to write; stdout unless told',
      value: { kind: 'optional-text', placeholder: 'file' },
    },
  ],
  run: async (given, stop) => {
    const { reachedInstallation } = await import('../../backup/owner-address');
    const { writeBackup } = await import('../../backup/backup');
    const installation = reachedInstallation(process.env);
    const at = new Date().toISOString();
    const out = given.optional('out');
    if (out === null) {
      await writeBackup(installation, at, process.stdout, stop);
      return ok('');
    }
    return writeWhole(out, async (file) => {
      await writeBackup(installation, at, streamInto(file), stop);
      return ok(`The backup is in ${out}. Whoever has it can read everything, and sign as this installation.`);
    });
  },
};

export const restore: Command = {
  name: 'restore',
  summary: 'Puts a backup into an empty database and the data folder, all of it or none; Onset must not be serving',
  operand: { placeholder: 'file', summary: 'what backup wrote' },
  options: [],
  run: async (given, stop) => {
    const { reachedInstallation } = await import('../../backup/owner-address');
    const { restoreBackup } = await import('../../backup/backup');
    const at = await restoreBackup(reachedInstallation(process.env), namedFile(given.operand), stop);
    return ok(`Restored as of ${at}. Everybody signs in anew; verify-installation says whether the record is whole.`);
  },
};
