// JSON: the sealed record where nothing is asked of it.

import 'server-only';
import type { ExportFormat } from './format';
import { recordAnswer } from './record';

export const jsonExport: ExportFormat = {
  mediaType: 'application/json',
  parameters: [],
  answer: recordAnswer,
};
