// An export that is made of a redacted state alone, by a member. It is made first, then entered in the access log, and only then
// does the first byte leave.

import 'server-only';
import type { Refusal } from '@/core/incident/refusal';
import { ok, type Result } from '@/core/result';
import type { StateAccess } from '../../db/access/access-log';
import { type ExportLabel, type ExportState, readExportState } from '../../queries/exports/export-state';
import { keepAccess } from '../../record/keep-access';
import { refusedResponse } from '../refused';
import { type ExportCall, type ExportFormat, exportHeaders } from './format';

export interface ExportKind extends Pick<ExportFormat, 'mediaType'> {
  readonly access: StateAccess['type'];
  /** What the file is, with its ending: "events.csv". */
  readonly name: string;
}

interface Made {
  readonly label: ExportLabel;
  /** Null where only the head of the answer is wanted. */
  readonly body: BodyInit | null;
}

interface MadeExport extends ExportKind {
  readonly parameters: ExportFormat['parameters'];
  make(call: ExportCall): Promise<Result<Made, Refusal>>;
}

export const madeExport = ({ mediaType, parameters, access, name, make }: MadeExport): ExportFormat => ({
  mediaType,
  parameters: ['asOf', 'audience', ...parameters],
  async answer(call) {
    const made = await make(call);
    if (!made.ok) return refusedResponse(made.error);
    const { label, body } = made.value;
    const headers = exportHeaders(mediaType, fileName(label, name));
    if (call.isHead) return new Response(null, { headers });
    const { incidentId, head, audience } = label;
    await keepAccess(incidentId, call.user, { type: access, revision: head.seq, audience });
    return new Response(body, { headers });
  },
});

const fileName = ({ ref, head, audience }: ExportLabel, name: string): string =>
  [ref, `r${head.seq}`, ...(audience === null ? [] : [audience]), name].join('-');

interface StateExport extends ExportKind {
  readonly parameters: ExportFormat['parameters'];
  write(exported: ExportState, query: ExportCall['query']): Promise<Result<string | Uint8Array<ArrayBuffer>, Refusal>>;
}

export const stateExport = ({ write, ...kind }: StateExport): ExportFormat =>
  madeExport({
    ...kind,
    async make({ user, ref, query, isHead, signal }) {
      const exported = await readExportState(user, ref, query, signal);
      if (!exported.ok) return exported;
      if (isHead) return ok({ label: exported.value, body: null });
      const written = await write(exported.value, query);
      return written.ok ? ok({ label: exported.value, body: written.value }) : written;
    },
  });
