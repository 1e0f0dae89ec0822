// `onset import`: a file of events into an incident, as one of its members.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { asContracted } from '@/core/contracts/as-contracted';
import { type ImportQuery, importQuerySchema } from '@/core/contracts/import';
import { DATE_ORDERS, NO_TIME_CHOICES } from '@/core/import/import-choices';
import { readWishes } from '@/core/import/mapping';
import { refusedRowsFile } from '@/core/import/refused-rows';
import { refusalWords } from '@/core/incident/sentences/refusal-words';
import { CATEGORIES, CONFIDENCES } from '@/core/incident/vocabulary';
import { ok, type Result, refuse } from '@/core/result';
import { isZone } from '@/core/time/zone';
import type { ArrivedImport, Importer } from '@/server/commands/importing/receive-import';
import type { Command, Given, Option } from '../command';
import { REASON } from '../contracted';
import { asMember, incident, memberEmail, noMember } from '../member-option';
import { fileRefusal, namedFile, STANDARD_INPUT } from '../named-file';
import { percentages } from '../percentages';
import { writeWhole } from '../whole-file';
import { arrivalWords, doneWords, rowsWords, trialWords } from './import-words';

const errorOf = (read: Result<unknown, string>): string => (read.ok ? '' : read.error);

const flag = (name: string, summary: string): Option => ({ name, summary, value: { kind: 'flag' } });

export const importCommand: Command = {
  name: 'import',
  summary: 'Imports a file of events (Timesketch, Plaso, Onset, or any table) as one revision',
  operand: { placeholder: 'file', summary: 'CSV, TSV or JSON lines; - for standard input' },
  options: [
    incident,
    memberEmail('the member who does it'),
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
      summary:
        'zone of times without an offset; unless told what stands above the names of the columns, else UTC in what Timesketch, Plaso and others that mean it write, else the incident’s',
      value: {
        kind: 'optional-text',
        placeholder: 'Europe/Berlin',
        form: { words: 'an IANA time zone such as Europe/Berlin', isKept: isZone },
      },
    },
    {
      name: 'written-on',
      summary:
        'the day on which the file was written; dates without a year are the latest such, without it before today',
      value: {
        kind: 'optional-text',
        placeholder: '2023-01-05',
        form: {
          words: 'a day such as 2023-01-05',
          isKept: (typed) => importQuerySchema.shape.writtenOn.safeParse(typed).success,
        },
      },
    },
    {
      name: 'no-time',
      summary: 'what becomes of rows without a time',
      value: { kind: 'choice', choices: NO_TIME_CHOICES, otherwise: 'refuse' },
    },
    {
      name: 'date-order',
      summary: 'how a date such as 04/05/2023 is read; as other dates of its column show, unless told',
      value: { kind: 'choice', choices: DATE_ORDERS, otherwise: 'shown' },
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
    flag('keep-columns', 'tells the columns that become nothing of an event in its description'),
    flag('keep-file', 'adds the file itself to the evidence'),
    flag('no-cite', 'leaves out the source that names the file and the row'),
    REASON,
  ],
  run: runImport,
};

function runImport(given: Given, stop: AbortSignal): Promise<Result<string, string>> {
  return asMember(given, async (member, ref) => {
    const { admitImport } = await import('@/server/commands/importing/receive-import');
    const asked = asContracted(importQuerySchema, queryIn(given));
    if (!asked.ok)
      return refuse(asked.error.map(({ pointer, detail }) => `--${pointer.slice(1)}: ${detail}`).join('\n'));
    const query = asked.value;
    const importer = await admitImport(member, ref, query);
    if (!importer.ok) return refuse(refusalWords(importer.error, noMember(member.name, ref)));
    const file = await opened(given.operand, stop);
    if (!file.ok) return file;
    try {
      return await imported(file.value, given, { importer: importer.value, query, ref });
    } finally {
      await file.value.close();
    }
  });
}

interface Circumstances {
  readonly importer: Importer;
  readonly query: ImportQuery;
  readonly ref: string;
}

async function imported(
  file: NamedBytes,
  given: Given,
  { importer, query, ref }: Circumstances,
): Promise<Result<string, string>> {
  const { importFile } = await import('@/server/commands/importing/import-file');
  const { discard, receiveImport } = await import('@/server/commands/importing/receive-import');
  const { withoutKey } = await import('@/server/commands/writing/once');
  const { evidenceStore } = await import('@/server/evidence/evidence-store');
  const { environment } = await import('@/server/env/environment');
  const room = { store: evidenceStore(), maxBytes: environment().ONSET_MAX_EVIDENCE_BYTES };
  const arriving = { name: file.name, claimedType: '', bytes: file.bytes };
  const arrived = await receiveImport(importer, query, arriving, room);
  if (!arrived.ok) return refuse(arrivalWords(arrived.error));
  const written = await writeRefused(given.optional('refused'), arrived.value);
  if (!written.ok) {
    await discard(arrived.value);
    return written;
  }
  if (query.dryRun) return ok(trialWords(arrived.value));
  process.stderr.write('  Adding to the record …\n');
  const done = withoutKey(await importFile(room.store, importer, arrived.value, { ref, query, once: null }));
  if (done.ok) return ok(doneWords(done.value, ref));
  const { error } = done;
  return refuse(error.kind === 'rows-refused' ? rowsWords(error) : refusalWords(error, 'It was refused.'));
}

/** Options whose texts can be refused are called as the API calls them. */
function queryIn(given: Given) {
  return {
    zone: given.optional('zone') ?? undefined,
    writtenOn: given.optional('written-on') ?? undefined,
    map: given.optional('map') ?? undefined,
    reason: given.optional('reason') ?? undefined,
    dryRun: String(given.flag('dry-run')),
    partial: String(given.flag('partial')),
    keepColumns: String(given.flag('keep-columns')),
    keepFile: String(given.flag('keep-file')),
    cite: String(!given.flag('no-cite')),
    noTime: given.text('no-time'),
    dateOrder: given.text('date-order'),
    category: given.text('category'),
    confidence: given.text('confidence'),
  };
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

const PIECE_BYTES = 262_144;

const piped = (stop: AbortSignal): NamedBytes => ({
  name: 'standard input',
  bytes: addAbortSignal(stop, process.stdin),
  close: async () => {},
});

/** What is read breaks off where somebody stops it; what has arrived by then is forgotten. */
async function opened(path: string, stop: AbortSignal): Promise<Result<NamedBytes, string>> {
  if (path === STANDARD_INPUT) return ok(piped(stop));
  try {
    const file = await open(namedFile(path), 'r');
    const found = await file.stat();
    if (!found.isDirectory()) {
      const pieces = addAbortSignal(stop, file.createReadStream({ highWaterMark: PIECE_BYTES }));
      const bytes = percentages(pieces, found.size);
      return ok({ name: basename(path), bytes, close: () => file.close() });
    }
    await file.close();
    return refuse(`${path} is a folder. Name a file in it.`);
  } catch (failure) {
    return refuse(fileRefusal(`${path} cannot be read`, failure));
  }
}

async function writeRefused(path: string | null, { staged }: ArrivedImport): Promise<Result<string, string>> {
  if (path === null || staged.refused.length === 0) return ok('');
  return writeWhole(path, async (file) => {
    await file.writeFile(refusedRowsFile(staged.found.columns, staged.refused));
    return ok('');
  });
}
