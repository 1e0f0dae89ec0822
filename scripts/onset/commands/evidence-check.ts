// `onset evidence check`: reads every stored file and compares it with its name, which is the SHA-256 of its bytes.
import { ok, refuse } from '@/core/result';
import type { FileCheck, FileFault } from '@/server/evidence/check-files';
import type { Command } from '../command';

export const evidenceCheck: Command = {
  name: 'evidence check',
  summary: 'Reads every stored file and says which are missing or are not what was added',
  options: [],
  run: async () => {
    const { checkFiles } = await import('@/server/evidence/check-files');
    const { diskStore } = await import('@/server/evidence/evidence-store');
    const check = await checkFiles(diskStore());
    const { faults, checked } = check;
    if (faults.length === 0)
      return ok([`${filesOf(checked)}, all as they were added.`, ...unusedLines(check)].join('\n'));
    const lines = faults.map(faultLine);
    return refuse([...lines, `${faults.length} of ${filesOf(checked)} not as they were added.`].join('\n'));
  },
};

const FAULTS: Readonly<Record<FileFault['fault'], string>> = {
  missing: 'is missing',
  changed: 'is not the file that was added',
};

const faultLine = ({ ref, name, sha256, fault }: FileFault): string => `${ref}: “${name}” ${FAULTS[fault]} (${sha256})`;

const filesOf = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

const unusedLines = ({ unused }: FileCheck): readonly string[] =>
  unused.length === 0
    ? []
    : [`${filesOf(unused.length)} belong to no incident, and go when the server next starts, or within the hour.`];
