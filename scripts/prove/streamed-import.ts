// Sends a file of events to a running Onset piece by piece, so that it can be larger than any memory.
import { request } from 'node:http';
import { Readable } from 'node:stream';
import type { Api } from './writers';

const HEAD =
  '--edge\r\nContent-Disposition: form-data; name="file"; filename="log.csv"\r\nContent-Type: application/octet-stream\r\n\r\n';
const TAIL = '\r\n--edge--\r\n';

export interface ImportAnswer {
  readonly status: number;
  readonly body: string;
}

/** @param search without the question mark */
export function streamImport(
  { url, token }: Api,
  { ref, search }: { readonly ref: string; readonly search: string },
  pieces: Iterable<Uint8Array>,
): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=edge' };
    const sending = request(`${url}/api/v1/incidents/${ref}/imports?${search}`, { method: 'POST', headers });
    // A server that has answered hangs up on what still comes; then the answer counts.
    sending.on('error', reject);
    sending.on('response', async (response) => {
      let body = '';
      try {
        for await (const piece of response) body += piece;
        resolve({ status: response.statusCode ?? 0, body });
      } catch (failure) {
        reject(failure);
      }
    });
    Readable.from(formOf(pieces)).pipe(sending);
  });
}

function* formOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  yield Buffer.from(HEAD);
  yield* pieces;
  yield Buffer.from(TAIL);
}

export const TIMESKETCH_HEADER =
  'computer_name,data_type,datetime,event_identifier,message,parser,source_long,timestamp,timestamp_desc\n';

/** Rows as forensic tools write them, a second apart. */
export function timesketchRow(index: number): string {
  const at = new Date(1_331_698_658_276 + index * 977).toISOString().replace('Z', '340+00:00').replace('T', ' ');
  const state = index % 2 === 0 ? 'stopped' : 'running';
  const message = `[7036 / 0x1b7c] Source Name: Service Control Manager Message string: The Windows Modules Installer service entered the ${state} state. Record Number: ${index}`;
  return `WKS-${index % 50}.local,windows:evtx:record,${at},7036,"${message}",winevtx,WinEVTX,,Creation Time\n`;
}

const ROWS_PER_PIECE = 500;

export function* timesketchFile(rowCount: number): Generator<Uint8Array> {
  yield Buffer.from(TIMESKETCH_HEADER);
  for (let from = 0; from < rowCount; from += ROWS_PER_PIECE) {
    const count = Math.min(ROWS_PER_PIECE, rowCount - from);
    yield Buffer.from(Array.from({ length: count }, (_, index) => timesketchRow(from + index)).join(''));
  }
}
