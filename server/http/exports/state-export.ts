// An export that is made of a redacted state alone. The state is read first, then the export is entered in the access log, and
// only then does the first byte leave.

import 'server-only';
import { Readable } from 'node:stream';
import type { ExportQuery } from '@/core/contracts/export-query';
import type { Refusal } from '@/core/incident/refusal';
import type { Result } from '@/core/result';
import type { StateAccess } from '../../db/access-log';
import { type ExportState, readExportState } from '../../queries/export-state';
import { keepAccess } from '../../record/keep-access';
import { fileBody } from '../file-body';
import { inPieces } from '../pieces';
import { refusedResponse } from '../refused';
import { type ExportFormat, exportHeaders } from './format';

type Written =
  | string
  | Uint8Array<ArrayBuffer>
  /** Written as they are asked for. */
  | { readonly lines: Iterable<string> };

interface StateExport extends Pick<ExportFormat, 'mediaType' | 'parameters'> {
  readonly access: StateAccess['type'];
  /** What the file is, with its ending: "events.csv". */
  readonly name: string;
  write(exported: ExportState, query: ExportQuery): Promise<Result<Written, Refusal>>;
}

export const stateExport = ({ mediaType, parameters, access, name, write }: StateExport): ExportFormat => ({
  mediaType,
  parameters: ['asOf', 'audience', ...parameters],
  async answer({ user, ref, query, isHead, signal }) {
    const exported = await readExportState(user, ref, query, signal);
    if (!exported.ok) return refusedResponse(exported.error);
    const headers = exportHeaders(mediaType, fileName(exported.value, name));
    if (isHead) return new Response(null, { headers });
    const written = await write(exported.value, query);
    if (!written.ok) return refusedResponse(written.error);
    const { incidentId, head, audience } = exported.value;
    await keepAccess(incidentId, user, { type: access, revision: head.seq, audience });
    return new Response(bodyOf(written.value, signal), { headers });
  },
});

const bodyOf = (written: Written, client: AbortSignal): BodyInit =>
  typeof written === 'string' || written instanceof Uint8Array
    ? written
    : fileBody(Readable.from(inPieces(written.lines)), client);

const fileName = ({ ref, head, audience }: ExportState, name: string): string =>
  [ref, `r${head.seq}`, ...(audience === null ? [] : [audience]), name].join('-');
