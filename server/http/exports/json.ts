// JSON: the sealed record where nothing is asked of it; else the incident as it was at a revision, or for an audience.

import 'server-only';
import { exportedStateText } from '@/core/contracts/exported-state';
import { ok } from '@/core/result';
import { eventsIn, figuresIn } from '../../queries/past-parts';
import type { ExportFormat } from './format';
import { recordAnswer } from './record';
import { stateExport } from './state-export';

const MEDIA_TYPE = 'application/json';

const stateJson = stateExport({
  mediaType: MEDIA_TYPE,
  parameters: [],
  access: 'export.state',
  name: 'state.json',
  async write({ state, head, audience }) {
    const parts = { incident: state.incident, events: eventsIn(state), figures: figuresIn(state), head, audience };
    return ok({ lines: exportedStateText(parts) });
  },
});

export const jsonExport: ExportFormat = {
  mediaType: MEDIA_TYPE,
  parameters: stateJson.parameters,
  answer: (call) => (Object.keys(call.query).length === 0 ? recordAnswer(call) : stateJson.answer(call)),
};
