// /incidents/{ref}/evidence/{sha256}

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { evidenceQuerySchema } from '@/core/contracts/evidence';
import type { SignedInUser } from '../../auth/session-user';
import { evidenceStore } from '../../evidence/evidence-store';
import type { ByteRange } from '../../evidence/store';
import { type FoundEvidence, findReadableEvidence } from '../../queries/evidence';
import { isWhole, openEvidence } from '../../queries/evidence-bytes';
import { NO_BODY } from '../body';
import { rangeOf } from '../byte-range';
import { endpoint } from '../endpoint';
import { hasAlready } from '../etag';
import { fileBody } from '../file-body';
import { fileHeaders, SERVED_TYPES } from '../file-headers';
import { problem } from '../problem';
import { unchangedResponse } from '../reply';

export const getEvidenceFile = endpoint(
  'GET',
  '/incidents/{ref}/evidence/{sha256}',
  {
    summary: 'Reads the bytes of a file, or a range of them. Each reading is on the access log',
    query: evidenceQuerySchema,
    body: NO_BODY,
    headers: {
      Range: 'The bytes that you want, such as bytes=0-1023',
      'If-Range': 'The ETag that you read: the whole file where it is another by now',
    },
    ifNoneMatch: true,
    answer: { status: 200, description: 'The file', also: { 206: 'The range of it' }, file: SERVED_TYPES },
    problems: ['not-found', 'out-of-range', 'damaged'],
  },
  async ({ user, param, query, header, ifNoneMatch, isHead, signal }) => {
    const found = await findReadableEvidence(user, param('ref'), param('sha256'));
    if (found === null) return problem('not-found');
    const etag = `"${found.file.sha256}"`;
    if (hasAlready(ifNoneMatch, etag)) return unchangedResponse(etag);
    if (!(await isWhole(evidenceStore(), found))) {
      // Erased since it was found, its bytes are gone as they should be.
      return (await findReadableEvidence(user, param('ref'), param('sha256'))) === null
        ? problem('not-found')
        : damaged();
    }
    const headers = { ...fileHeaders(found.file, query.inline !== undefined), etag };
    return answer(
      { user, found, headers, isHead, signal },
      rangeOf(header('range'), header('if-range'), etag, found.file.sizeBytes),
    );
  },
);

interface Reading {
  readonly user: SignedInUser;
  readonly found: FoundEvidence;
  readonly headers: Readonly<Record<string, string>>;
  readonly isHead: boolean;
  readonly signal: AbortSignal;
}

function answer(reading: Reading, asked: ReturnType<typeof rangeOf>): Promise<Response> | Response {
  const { sizeBytes } = reading.found.file;
  switch (asked.kind) {
    case 'whole':
      return bytesOf(reading, 200, null);
    case 'part': {
      const { first, last } = asked.range;
      const headers = { ...reading.headers, 'content-range': `bytes ${first}-${last}/${sizeBytes}` };
      return bytesOf({ ...reading, headers }, 206, asked.range);
    }
    case 'unsatisfiable':
      return problem('out-of-range', {}, { 'content-range': `bytes */${sizeBytes}` });
    default:
      return assertNever(asked);
  }
}

/** Next takes `Content-Length` out of every answer, so none is given. */
async function bytesOf({ user, found, headers, isHead, signal }: Reading, status: 200 | 206, range: ByteRange | null) {
  const init = { status, headers };
  if (isHead) return new Response(null, init);
  const bytes = await openEvidence(evidenceStore(), user, found, range);
  if (bytes === null) return damaged();
  return new Response(fileBody(bytes, signal), init);
}

const damaged = (): Response =>
  problem('damaged', {
    detail: 'The stored file is missing or is not the one that was added. The server’s log has told the operator.',
  });
