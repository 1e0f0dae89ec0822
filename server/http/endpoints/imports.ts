// /incidents/{ref}/imports and …/imports/{id}

import 'server-only';
import {
  columnsOut,
  type ImportOut,
  type ImportQuery,
  importOutSchema,
  importQuerySchema,
  previewOf,
  refusalErrors,
  refusalsOut,
} from '@/core/contracts/import';
import { importProgressSchema, importUndoneSchema, importUndoQuerySchema } from '@/core/contracts/import-progress';
import { refusedRowsFile } from '@/core/import/refused-rows';
import { WHOLE_AT_MOST } from '@/core/outline/whole-at-most';
import { type Imported, type ImportRefused, importFile } from '../../commands/importing/import-file';
import {
  type ArrivalRefusal,
  type ArrivedImport,
  admitImport,
  discard,
  type Importer,
  type ImportRoom,
  receiveImport,
} from '../../commands/importing/receive-import';
import { type UndoneImport, undoImport } from '../../commands/importing/undo-import';
import { entryOf } from '../../commands/writing/entry';
import { environment } from '../../env/environment';
import { evidenceStore } from '../../evidence/evidence-store';
import { makeOutlinesReady } from '../../queries/events/outlines';
import { readImport } from '../../queries/import';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { endpoint, NO_QUERY } from '../endpoint';
import { fileWithOrWithoutForm } from '../form';
import type { FileReceiver, FormFile } from '../form-parts';
import { notReceived } from '../not-received';
import { problem } from '../problem';
import { refusedResponse } from '../refused';
import { replyWith, respond } from '../reply';

const PATH = '/incidents/{ref}/imports';
const FILE = { name: 'file', description: 'The file, with its name' };

/** What a file is called that comes without a name. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ 'text/csv': '.csv', 'text/tab-separated-values': '.tsv', 'application/json': '.json' },
  ...{ 'application/x-ndjson': '.jsonl', 'application/jsonl': '.jsonl' },
};

export const postImport = endpoint(
  'POST',
  PATH,
  {
    summary: 'Imports a file of events as one revision, or says what would become of it',
    query: importQuerySchema,
    body: fileWithOrWithoutForm(FILE),
    repeatable: true,
    answer: {
      status: 201,
      description: 'What was imported, and what was refused',
      also: { 200: 'What would be: for a dry run' },
      body: importOutSchema,
    },
    problems: ['not-found', 'no-room'],
  },
  async ({ user, param, query, body: form, once }) => {
    const ref = param('ref');
    const admitted = await admitImport(user, ref, query);
    if (!admitted.ok) return refusedResponse(admitted.error);
    const room = { store: evidenceStore(), maxBytes: environment().ONSET_MAX_EVIDENCE_BYTES };
    const read = await form.read(receiverFor(admitted.value, query, room));
    if (!read.ok) return read.error;
    const arrived = read.value.file;
    if (query.dryRun) return respond(replyWith(200, toImportOut(arrived, null)));
    const imported = ({ importId, revision, arrived: taken }: Imported) =>
      replyWith(201, toImportOut(taken, { importId, revision }), {
        revision,
        location: `/incidents/${encodeURIComponent(ref)}/imports/${importId}`,
      });
    const request = { ref, query, once: once(imported, JSON.stringify([arrived.staged.sha256, query])) };
    const outcome = await importFile(room.store, admitted.value, arrived, request);
    if (outcome.ok) {
      // Whoever imported so much looks at it next.
      if (arrived.staged.count > WHOLE_AT_MOST) makeOutlinesReady(user, ref);
      return answerTo(outcome, imported);
    }
    return outcome.error.kind === 'rows-refused' ? rowsRefused(outcome.error) : refusedResponse(outcome.error);
  },
);

function receiverFor(importer: Importer, query: ImportQuery, room: ImportRoom): FileReceiver<ArrivedImport> {
  return {
    receive: async (file) => {
      const arrived = await receiveImport(importer, query, { ...file, name: nameOf(file, query) }, room);
      return arrived.ok ? arrived : { ok: false, error: notImported(arrived.error, room.maxBytes) };
    },
    abandon: discard,
  };
}

const nameOf = ({ name, claimedType }: FormFile, query: ImportQuery): string =>
  query.name ?? (name || `import${ENDINGS[claimedType.split(';', 1)[0]?.trim().toLowerCase() ?? ''] ?? ''}`);

const notImported = (refusal: ArrivalRefusal, maxBytes: number): Response =>
  refusal.kind === 'unreadable'
    ? problem('invalid', { errors: [{ pointer: '/file', detail: refusal.detail }] })
    : notReceived(refusal, maxBytes);

const MOST_ERRORS = 100;

function rowsRefused({ rows, count }: Extract<ImportRefused, { kind: 'rows-refused' }>): Response {
  const detail = `${rows.length.toLocaleString('en')} of ${(rows.length + count).toLocaleString('en')} rows cannot be imported, so none was. Correct them, or send partial=true to import the others.`;
  return problem('invalid', { detail, errors: refusalErrors(rows).slice(0, MOST_ERRORS) });
}

function toImportOut(
  { staged, name, zone, importedBefore }: ArrivedImport,
  done: { readonly importId: string; readonly revision: number } | null,
): ImportOut {
  const { found, count, refused, recodedCount, preview, sha256, sizeBytes } = staged;
  return {
    id: done?.importId ?? null,
    revision: done?.revision ?? null,
    file: { name, sha256, size: sizeBytes },
    format: found.format,
    columns: columnsOut(found),
    above: [...found.above],
    zone,
    imported: count,
    refused: refused.length,
    recoded: recodedCount,
    importedBefore,
    preview: previewOf(preview),
    refusals: refusalsOut(refused),
    refusedFile: refused.length === 0 ? null : refusedRowsFile(found.columns, refused),
  };
}

export const getImport = endpoint(
  'GET',
  `${PATH}/{id}`,
  {
    summary: 'Says how far an import is',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'How many rows have arrived', body: importProgressSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const progress = await readImport(user, param('ref'), param('id'));
    return progress === null ? problem('not-found') : respond(replyWith(200, progress));
  },
);

export const removeImport = endpoint(
  'DELETE',
  `${PATH}/{id}`,
  {
    summary: 'Undoes an import: deletes its events, as one revision',
    query: importUndoQuerySchema,
    body: NO_BODY,
    repeatable: true,
    answer: { status: 200, description: 'How many events were deleted', body: importUndoneSchema },
    problems: ['not-found', 'changed-since'],
  },
  async ({ user, param, query, once }) => {
    const { changed, reason } = query;
    const includesChanged = changed === undefined ? null : changed === 'delete';
    const undo = { ref: param('ref'), importId: param('id'), includesChanged, reason };
    return answerTo(await undoImport(entryOf(user), { ...undo, once: once(undone, JSON.stringify(query)) }), undone);
  },
);

const undone = (outcome: UndoneImport) => replyWith(200, outcome, { revision: outcome.revision });
