// JSON: the sealed record where nothing is asked of it; else the incident as it was at a revision, or for an audience.

import 'server-only';
import { exportedStateText } from '@/core/contracts/exported-state';
import type { ExportFormat } from './format';
import { recordAnswer } from './record';
import { textExport } from './text-export';

const MEDIA_TYPE = 'application/json';

export const stateJson = textExport({
  mediaType: MEDIA_TYPE,
  access: 'export.state',
  name: 'state.json',
  text: exportedStateText,
});

export const jsonExport: ExportFormat = {
  mediaType: MEDIA_TYPE,
  parameters: stateJson.parameters,
  answer: (call) => (Object.keys(call.query).length === 0 ? recordAnswer(call) : stateJson.answer(call)),
};
