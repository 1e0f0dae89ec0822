// `onset import`: a file of events into an incident, as one of its members; and `onset undo-import`, which takes it back.
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importQuerySchema } from '@/core/contracts/import';
import { IMPORT_FORMAT_LABELS } from '@/core/import/format';
import { DATE_ORDERS, NO_TIME_CHOICES } from '@/core/import/import-choices';
import { describeFault, type RefusedRow } from '@/core/import/imported-row';
import { readWishes } from '@/core/import/mapping';
import { refusedRowsFile } from '@/core/import/refused-rows';
import { CATEGORIES, CONFIDENCES } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { describeTime } from '@/core/time/describe';
import { isZone } from '@/core/time/zone';
import type { ArrivedImport, importFile as ImportFile } from '@/server/commands/import-file';
import type { Command, Given, Option } from '../command';
import { fileRefusal, namedFile } from '../named-file';
import { percentages } from '../percentages';

const incident: Option = {
  name: 'incident',
  summary: 'its number or id',
  value: { kind: 'text', placeholder: 'INC-2023-0001' },
};
const email: Option = {
  name: 'email',
  summary: 'the member who does it; unless told the first administrator, or the incident’s first commander',
  value: { kind: 'optional-text', placeholder: 'address' },
};
const reason: Option = {
  name: 'reason',
  summary: 'why, for the record',
  value: { kind: 'optional-text', placeholder: 'words' },
};

const errorOf = (read: Result<unknown, string>): string => (read.ok ? '' : read.error);

const flag = (name: string, summary: string): Option => ({ name, summary, value: { kind: 'flag' } });

export const importCommand: Command = {
  name: 'import',
  summary: 'Imports a file of events (Timesketch, Plaso, Onset, or any table) as one revision',
  operand: { placeholder: 'file', summary: 'CSV, TSV or JSON lines' },
  options: [
    incident,
    email,
    flag('dry-run', 'reads all of it, says what would become of it, and keeps nothing'),
    flag('partial', 'imports the rows that can be; without it all or nothing'),
    {
      name: 'refused',
      summary: 'where the refused rows go, as CSV with a reason each',
      value: { kind: 'optional-text', placeholder: 'file' },
    },
    {
      name: 'map',
      summary: 'columns that become something else than their names say',
      value: {
        kind: 'optional-text',
        placeholder: 'column=field,…',
        form: {
          words: 'pairs such as message=title,host=involved',
          isKept: (typed) => readWishes(typed).ok,
          why: (typed) => errorOf(readWishes(typed)),
        },
      },
    },
    {
      name: 'zone',
      summary: 'zone of times without an offset; unless told the incident’s, or UTC in what Timesketch and Plaso write',
      value: {
        kind: 'optional-text',
        placeholder: 'Europe/Berlin',
        form: { words: 'an IANA time zone such as Europe/Berlin', isKept: isZone },
      },
    },
    {
      name: 'no-time',
      summary: 'what becomes of rows without a time',
      value: { kind: 'choice', choices: NO_TIME_CHOICES, otherwise: 'refuse' },
    },
    {
      name: 'date-order',
      summary: 'how a date such as 04/05/2023 is read',
      value: { kind: 'choice', choices: DATE_ORDERS, otherwise: 'refuse' },
    },
    {
      name: 'category',
      summary: 'of rows that say none',
      value: { kind: 'choice', choices: CATEGORIES, otherwise: 'context' },
    },
    {
      name: 'confidence',
      summary: 'of rows that say none',
      value: { kind: 'choice', choices: CONFIDENCES, otherwise: 'probable' },
    },
    flag('keep-file', 'adds the file itself to the evidence'),
    flag('no-cite', 'leaves out the source that names the file and the row'),
    reason,
  ],
  run: runImport,
};

async function runImport(given: Given): Promise<Result<string, string>> {
  const { actingMember } = await import('@/server/queries/acting-member');
  const { admitImport, discard, importFile, receiveImport } = await import('@/server/commands/import-file');
  const { evidenceStore } = await import('@/server/evidence/evidence-store');
  const { environment } = await import('@/server/env/environment');
  const ref = given.text('incident');
  const user = await actingMember(given.optional('email'), ref);
  if (user === null) return refuse(`There is no user ${given.optional('email') ?? 'who is an administrator'}.`);
  const query = queryOf(given);
  const importer = await admitImport({ id: user.id, name: user.name }, ref, query);
  if (!importer.ok)
    return refuse(
      refusalWords(importer.error, `${user.name} is no member of an incident ${ref}. Name a member with --email.`),
    );
  const file = await opened(given.operand);
  if (!file.ok) return file;
  try {
    const { size } = await file.value.stat();
    const room = { store: evidenceStore(), maxBytes: environment().ONSET_MAX_EVIDENCE_BYTES };
    const bytes = percentages(file.value.createReadStream({ highWaterMark: PIECE_BYTES }), size);
    const arriving = { name: basename(given.operand), claimedType: '', bytes };
    const arrived = await receiveImport(importer.value, query, arriving, room);
    if (!arrived.ok) return refuse(arrived.error.kind === 'no-room' ? NO_ROOM : detailOf(arrived.error));
    const written = await writeRefused(given.optional('refused'), arrived.value);
    if (!written.ok) {
      await discard(arrived.value);
      return written;
    }
    if (query.dryRun) return ok(trialWords(arrived.value));
    process.stderr.write('  Adding to the record …\n');
    return outcomeOf(
      arrived.value,
      ref,
      await importFile(room.store, importer.value, arrived.value, { ref, query, once: null }),
    );
  } finally {
    await file.value.close();
  }
}

function outcomeOf(
  arrived: ArrivedImport,
  ref: string,
  done: Awaited<ReturnType<typeof ImportFile>>,
): Result<string, string> {
  if (!done.ok) {
    const { error } = done;
    return refuse(error.kind === 'rows-refused' ? rowsWords(error) : refusalWords(error, 'It was refused.'));
  }
  if (done.value.kind !== 'done') throw new Error('Without a key nothing is repeated');
  const { importId, revision } = done.value.value;
  return ok(
    [
      `Imported ${counted(arrived.staged.count, 'event')} from ${arrived.name} as revision ${revision}.`,
      ...refusedCount(arrived),
      `To take it back: onset undo-import ${importId} --incident ${ref}`,
    ].join('\n'),
  );
}

const PIECE_BYTES = 262_144;
const NO_ROOM = 'The disk for evidence is full.';

const detailOf = (refusal: object): string =>
  'detail' in refusal && typeof refusal.detail === 'string'
    ? refusal.detail
    : 'The file is too large to be kept as evidence.';

function queryOf(given: Given) {
  const texts = { zone: 'zone', map: 'map', reason: 'reason' } as const;
  const named = Object.entries(texts).flatMap(([member, option]) => {
    const value = given.optional(option);
    return value === null ? [] : [[member, value] as const];
  });
  return importQuerySchema.parse({
    ...Object.fromEntries(named),
    dryRun: String(given.flag('dry-run')),
    partial: String(given.flag('partial')),
    keepFile: String(given.flag('keep-file')),
    cite: String(!given.flag('no-cite')),
    noTime: given.text('no-time'),
    dateOrder: given.text('date-order'),
    category: given.text('category'),
    confidence: given.text('confidence'),
  });
}

async function opened(path: string): Promise<Result<FileHandle, string>> {
  try {
    const file = await open(namedFile(path), 'r');
    if (!(await file.stat()).isDirectory()) return ok(file);
    await file.close();
    return refuse(`${path} is a folder. Name a file in it.`);
  } catch (failure) {
    return refuse(fileRefusal(`${path} cannot be read`, failure));
  }
}

async function writeRefused(path: string | null, { staged }: ArrivedImport): Promise<Result<null, string>> {
  if (path === null || staged.refused.length === 0) return ok(null);
  try {
    await writeFile(namedFile(path), refusedRowsFile(staged.found.columns, staged.refused), { mode: 0o600 });
    return ok(null);
  } catch (failure) {
    return refuse(fileRefusal(`${path} cannot be written`, failure));
  }
}

const MOST_SAID = 20;

function rowsWords({ rows, count }: { readonly rows: readonly RefusedRow[]; readonly count: number }): string {
  return [
    ...faultLines(rows),
    `${counted(rows.length, 'row')} of ${(rows.length + count).toLocaleString('en')} cannot be imported, so none was.`,
    'Correct them, or import the others with --partial.',
  ].join('\n');
}

function faultLines(rows: readonly RefusedRow[]): readonly string[] {
  const faults = rows.flatMap((row) => row.faults.map((fault) => describeFault(row, fault)));
  const more = faults.length - MOST_SAID;
  return [...faults.slice(0, MOST_SAID), ...(more > 0 ? [`… and ${more.toLocaleString('en')} more`] : [])];
}

const refusedCount = ({ staged: { refused } }: ArrivedImport): readonly string[] =>
  refused.length === 0 ? [] : [`${counted(refused.length, 'row')} refused.`, ...faultLines(refused)];

function trialWords(arrived: ArrivedImport): string {
  const { found, count, preview, recodedCount } = arrived.staged;
  const before = arrived.importedBefore;
  return [
    `${arrived.name} is ${IMPORT_FORMAT_LABELS[found.format]}.`,
    ...columnLines(found),
    ...preview.slice(0, SHOWN_ROWS).flatMap(rowLine),
    ...(recodedCount > 0 ? [`${counted(recodedCount, 'row')} not in UTF-8, read as Windows-1252.`] : []),
    ...(before === null ? [] : [`The same file was imported before, as revision ${before}.`]),
    `${counted(count, 'event')} would be imported, ${counted(arrived.staged.refused.length, 'row')} refused.`,
    ...faultLines(arrived.staged.refused),
  ].join('\n');
}

const SHOWN_ROWS = 5;

const columnLines = ({ columns, mapping }: ArrivedImport['staged']['found']): readonly string[] =>
  columns.flatMap((name, at) => (mapping[at] ? [`  ${name} → ${mapping[at]}`] : []));

function rowLine(row: ArrivedImport['staged']['preview'][number]): readonly string[] {
  if (row.kind !== 'event') return [];
  const { start, title } = row.fields;
  const when = start === null ? 'no date' : describeTime(start, { style: 'long' });
  return [`  Row ${row.row}: ${when}, “${title.slice(0, 60)}”`];
}

export const undoImportCommand: Command = {
  name: 'undo-import',
  summary: 'Takes an import back, as one revision',
  operand: { placeholder: 'import', summary: 'the id that the import said' },
  options: [
    incident,
    email,
    {
      name: 'changed',
      summary: 'what becomes of events that were changed since',
      value: { kind: 'choice', choices: ['ask', 'keep', 'delete'], otherwise: 'ask' },
    },
    reason,
  ],
  run: async (given) => {
    const { actingMember } = await import('@/server/queries/acting-member');
    const { undoImport } = await import('@/server/commands/undo-import');
    const { entryOf } = await import('@/server/commands/entry');
    const user = await actingMember(given.optional('email'), given.text('incident'));
    if (user === null) return refuse(`There is no user ${given.optional('email') ?? 'who is an administrator'}.`);
    const changed = given.text('changed');
    const undone = await undoImport(entryOf({ id: user.id, name: user.name }), {
      ref: given.text('incident'),
      importId: given.operand,
      includesChanged: changed === 'ask' ? null : changed === 'delete',
      reason: given.optional('reason') ?? undefined,
      once: null,
    });
    if (!undone.ok) {
      if (undone.error.kind !== 'changed-since') return refuse(refusalWords(undone.error, 'There is no such import.'));
      const { count, named } = undone.error;
      const names = named.slice(0, MOST_SAID).map(({ title }) => `  “${title}”`);
      return refuse(
        [`${counted(count, 'event')} changed since:`, ...names, 'Say --changed keep or --changed delete.'].join('\n'),
      );
    }
    if (undone.value.kind !== 'done') throw new Error('Without a key nothing is repeated');
    const { revision, deleted, kept } = undone.value.value;
    if (revision === null) return ok('Nothing of it was left.');
    const left = kept === 0 ? '' : ` ${counted(kept, 'event')} changed since stay.`;
    return ok(`Deleted ${counted(deleted, 'event')} as revision ${revision}.${left}`);
  },
};

function refusalWords(refusal: object, otherwise: string): string {
  if ('detail' in refusal && typeof refusal.detail === 'string') return refusal.detail;
  if ('errors' in refusal && Array.isArray(refusal.errors))
    return refusal.errors.map(({ detail }) => detail).join('\n');
  return otherwise;
}

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
