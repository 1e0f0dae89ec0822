// /incidents/{ref}/exports/{format}

import 'server-only';
import { type ExportQuery, exportQuerySchema } from '@/core/contracts/export-query';
import type { FieldError } from '@/core/incident/refusal';
import { NO_BODY } from '../body';
import { endpoint } from '../endpoint';
import { csvExport } from '../exports/csv';
import type { ExportFormat } from '../exports/format';
import { jsonExport } from '../exports/json';
import { pngExport } from '../exports/png';
import { privilegeLogExport } from '../exports/privilege-log';
import { svgExport } from '../exports/svg';
import { zipExport } from '../exports/zip';
import { problem } from '../problem';
import { refusedResponse } from '../refused';

/** By the word in the address. */
const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  ['csv', csvExport],
  ['json', jsonExport],
  ['svg', svgExport],
  ['png', pngExport],
  ['zip', zipExport],
  ['privilege-log', privilegeLogExport],
]);

export const getExport = endpoint(
  'GET',
  '/incidents/{ref}/exports/{format}',
  {
    summary: 'Exports the incident as you may read it, or as an audience may. Each export is on the access log',
    query: exportQuerySchema,
    body: NO_BODY,
    answer: {
      status: 200,
      description: `A file, as docs/exports.md says. The formats: ${[...FORMATS.keys()].join(', ')}`,
      file: [...new Set([...FORMATS.values()].map(({ mediaType }) => mediaType))],
    },
    problems: ['not-found', 'damaged'],
  },
  async ({ user, param, query, isHead, signal }) => {
    const format = FORMATS.get(param('format'));
    if (format === undefined) return problem('not-found');
    const errors = notTaken(format, param('format'), query);
    if (errors.length > 0) return refusedResponse({ kind: 'invalid', errors });
    return format.answer({ user: { id: user.id, name: user.name }, ref: param('ref'), query, isHead, signal });
  },
);

/** Parameters of other formats are refused rather than passed over. */
const notTaken = ({ parameters }: ExportFormat, name: string, query: ExportQuery): readonly FieldError[] =>
  Object.keys(query)
    .filter((given) => !parameters.some((taken) => taken === given))
    .map((given) => ({ pointer: `/${given}`, detail: `The export ${name} has no such parameter.` }));
