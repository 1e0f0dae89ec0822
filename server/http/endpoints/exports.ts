// /incidents/{ref}/exports/{format}

import 'server-only';
import { Readable } from 'node:stream';
import { findRecord } from '../../queries/record-export';
import { endpoint, NO_BODY, NO_QUERY } from '../endpoint';
import { fileBody } from '../file-body';
import { problem } from '../problem';

const MEDIA_TYPE = 'application/json';

export const getExport = endpoint(
  'GET',
  '/incidents/{ref}/exports/{format}',
  {
    summary: 'Exports the record, sealed, as you may read it. Each export is on the access log',
    query: NO_QUERY,
    body: NO_BODY,
    answer: { status: 200, description: 'For the format json: the record file of docs/record.md', file: [MEDIA_TYPE] },
    problems: ['not-found'],
  },
  async ({ user, param, isHead, signal }) => {
    if (param('format') !== 'json') return problem('not-found');
    const record = await findRecord({ id: user.id, name: user.name }, param('ref'));
    if (record === null) return problem('not-found');
    const headers = headersOf(record.fileName);
    return new Response(isHead ? null : fileBody(Readable.from(await record.take()), signal), { headers });
  },
);

const headersOf = (fileName: string) => ({
  'content-type': MEDIA_TYPE,
  'content-disposition': `attachment; filename="${fileName}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store, no-transform',
});
