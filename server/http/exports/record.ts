// The sealed record file of docs/record.md: all of the record that the member reads, for anybody to verify.

import 'server-only';
import { Readable } from 'node:stream';
import { findRecord } from '../../queries/exports/record-export';
import { fileBody } from '../file-body';
import { problem } from '../problem';
import { type ExportCall, exportHeaders } from './format';

export async function recordAnswer({ user, ref, isHead, signal }: ExportCall): Promise<Response> {
  const record = await findRecord(user, ref);
  if (record === null) return problem('not-found');
  const headers = exportHeaders('application/json', record.fileName);
  return new Response(isHead ? null : fileBody(Readable.from(await record.take()), signal), { headers });
}
