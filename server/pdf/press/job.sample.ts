// A job for tests: a chronology with these events, and with everything else as it usually is.

import { USUAL_DOCUMENT } from '@/core/contracts/document-choices';
import type { ChronologyParts } from '@/core/export/chronology';
import type { IncidentEvent } from '@/core/incident/event';
import { sampleIncident } from '@/core/incident/event.sample';
import { EVERYTHING } from '@/core/incident/selection';
import { instant } from '@/core/time/instant';
import type { PressJob } from './job';

const VERIFY_URL = 'https://onset.example/verify';

export function sampleJob(events: readonly IncidentEvent[], some: Partial<ChronologyParts> = {}): PressJob {
  const parts: ChronologyParts = {
    ...{ incident: sampleIncident(), events, selection: EVERYTHING, figures: [], evidence: new Map(), history: [] },
    ...{ figureSteps: new Map(), withheld: [], preparedBy: 'A. Rivera' },
    head: { ...{ revision: 1, at: instant(0), hash: '0'.repeat(64), checkpoint: null }, verifyUrl: VERIFY_URL },
    reader: { kind: 'member', role: 'commander' },
    ...some,
  };
  return { parts, choices: USUAL_DOCUMENT };
}
