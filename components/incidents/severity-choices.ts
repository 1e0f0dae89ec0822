import type { Choice } from '@/components/ui/choice';
import { SEVERITY_TONES } from '@/components/ui/tones';

export type SeverityKey = '1' | '2' | '3' | '4';

/** Severities as a select offers them, worst first. */
export const SEVERITY_CHOICES: readonly Choice<SeverityKey>[] = [
  { value: '1', label: 'Severity 1', note: 'critical', tone: SEVERITY_TONES[1] },
  { value: '2', label: 'Severity 2', note: 'major', tone: SEVERITY_TONES[2] },
  { value: '3', label: 'Severity 3', note: 'minor', tone: SEVERITY_TONES[3] },
  { value: '4', label: 'Severity 4', note: 'low', tone: SEVERITY_TONES[4] },
];
