// /incidents/{ref}/documents, …/{id} and …/{id}/file

import 'server-only';
import {
  DOCUMENT_FAULTS,
  type DocumentOut,
  documentListSchema,
  documentOutSchema,
  isUnfinished,
  KEPT_DAYS,
  MOST_KEPT,
} from '@/core/contracts/document';
import { documentInputSchema } from '@/core/contracts/document-choices';
import { discardDocument } from '../../commands/discard-document';
import { type MadeDocument, MOST_UNFINISHED, makeDocument, type QueueRefusal } from '../../commands/make-document';
import type { Refused } from '../../commands/writing/once';
import { documentMaker } from '../../documents/maker';
import { type FileRefusal, findDocumentFile } from '../../queries/exports/document-file';
import { listDocuments, readDocument } from '../../queries/exports/documents';
import { answerTo } from '../answer';
import { NO_BODY } from '../body';
import { ownDocumentOut, toDocumentOut } from '../document-out';
import { endpoint, NO_QUERY } from '../endpoint';
import { exportHeaders } from '../exports/format';
import { problem } from '../problem';
import { refusedResponse } from '../refused';
import { replyWith, replyWithNothing, respond } from '../reply';
import { PDF_MEDIA_TYPE } from './pdf-export';

const PATH = '/incidents/{ref}/documents';
const ONE = `${PATH}/{id}` as const;

/** How long to wait before asking again after one that is not finished. */
const ASK_AGAIN = { 'retry-after': '1' };
const TRY_AGAIN = { 'retry-after': '15' };

export const getDocuments = endpoint(
  'GET',
  PATH,
  {
    summary: `Lists the documents that members had made: kept for ${KEPT_DAYS} days, the last ${MOST_KEPT} of each member`,
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The documents', body: documentListSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const list = await listDocuments(user, param('ref'));
    if (!list.ok) return refusedResponse(list.error);
    const documents = list.value.found.map((one) => toDocumentOut(one, list.value.reader));
    return watched(respond(replyWith(200, { documents })), documents);
  },
);

export const postDocument = endpoint(
  'POST',
  PATH,
  {
    summary: 'Has the chronology made as a PDF in the background. It is on the access log once it is ready',
    query: NO_QUERY,
    body: documentInputSchema,
    emptyBody: {},
    readingSuffices: true,
    repeatable: true,
    answer: {
      status: 201,
      description: 'The document, to be asked after until it is finished',
      body: documentOutSchema,
    },
    problems: ['not-found', 'too-many', 'unavailable'],
  },
  async ({ user, param, body, once }) => {
    const asked = { ref: param('ref'), choices: body, once: once(replyOf) };
    const made = await makeDocument({ id: user.id, name: user.name }, asked);
    if (!made.ok) return notAdmitted(made.error);
    return answerTo(made, replyOf);
  },
);

const replyOf = (made: MadeDocument) =>
  replyWith(201, ownDocumentOut(made.document, made), {
    location: `/incidents/${made.incidentRef}/documents/${made.document.id}`,
  });

function notAdmitted(refusal: Refused | QueueRefusal): Response {
  if (refusal.kind === 'too-many') {
    const detail = `You wait for ${MOST_UNFINISHED} documents already. Let one finish, or call it off.`;
    return problem('too-many', { detail }, TRY_AGAIN);
  }
  if (refusal.kind === 'busy') {
    return problem('unavailable', { detail: 'Too many documents are waited for. Try again in a while.' }, TRY_AGAIN);
  }
  return refusedResponse(refusal);
}

export const getDocument = endpoint(
  'GET',
  ONE,
  {
    summary: 'Tells how far a document is. While it is not finished, Retry-After says when to ask again',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The document', body: documentOutSchema },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const read = await readDocument(user, param('ref'), param('id'));
    if (!read.ok) return refusedResponse(read.error);
    const document = toDocumentOut(read.value.found, read.value.reader);
    return watched(respond(replyWith(200, document)), [document]);
  },
);

/** Who waits for one is told when to ask again, and sees to it that somebody makes it. */
function watched(response: Response, documents: readonly Pick<DocumentOut, 'state'>[]) {
  if (!documents.some(({ state }) => isUnfinished(state))) return response;
  if (documents.some(({ state }) => state === 'waiting')) documentMaker().wake();
  for (const [name, value] of Object.entries(ASK_AGAIN)) response.headers.set(name, value);
  return response;
}

export const removeDocument = endpoint(
  'DELETE',
  ONE,
  {
    summary: 'Calls off a document that is not finished, or discards one that is, with its file',
    query: NO_QUERY,
    body: NO_BODY,
    readingSuffices: true,
    answer: { status: 204, description: 'It is called off, and stays in the list; or it is discarded' },
    problems: ['not-found'],
  },
  async ({ user, param }) => {
    const discarded = await discardDocument(user, param('ref'), param('id'));
    return discarded.ok ? respond(replyWithNothing({})) : refusedResponse(discarded.error);
  },
);

export const getDocumentFile = endpoint(
  'GET',
  `${ONE}/file`,
  {
    summary: 'Hands out the PDF to whoever had it made, as long as they may read all that it says',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'The PDF', file: [PDF_MEDIA_TYPE] },
    problems: ['not-found', 'unfinished', 'gone', 'damaged'],
  },
  async ({ user, param, isHead }) => {
    const file = await findDocumentFile(user, param('ref'), param('id'));
    if (!file.ok) return noFile(file.error);
    const { bytes, fileName, sha256 } = file.value;
    return new Response(isHead ? null : bytes, {
      headers: { ...exportHeaders(PDF_MEDIA_TYPE, fileName), etag: `"${sha256}"` },
    });
  },
);

function noFile(refusal: FileRefusal): Response {
  switch (refusal.kind) {
    case 'unfinished':
      return problem(
        'unfinished',
        { detail: 'The document is still being made. Ask after it until it is ready.' },
        ASK_AGAIN,
      );
    case 'gone':
      return problem('gone', { detail: DOCUMENT_FAULTS[refusal.fault] });
    case 'damaged':
      return problem('damaged', {
        detail: 'The stored file is missing or is not the one that was made. Make the document again.',
      });
    default:
      return refusedResponse(refusal);
  }
}
