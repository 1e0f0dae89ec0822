// What every export is to the address that serves it: a media type, the parameters that it takes, and an answer.

import 'server-only';
import type { ExportParameter, ExportQuery } from '@/core/contracts/export-query';
import type { Actor } from '@/core/incident/actor';

export interface ExportCall {
  readonly user: Actor;
  readonly ref: string;
  /** Nothing but what the format takes. */
  readonly query: ExportQuery;
  /** Nothing leaves, so nothing is logged. */
  readonly isHead: boolean;
  readonly signal: AbortSignal;
}

export interface ExportFormat {
  readonly mediaType: string;
  readonly parameters: readonly ExportParameter[];
  answer(call: ExportCall): Promise<Response>;
}

export const exportHeaders = (mediaType: string, fileName: string): Record<string, string> => ({
  'content-type': mediaType,
  'content-disposition': `attachment; filename="${fileName}"`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
  'cache-control': 'private, no-store, no-transform',
});
