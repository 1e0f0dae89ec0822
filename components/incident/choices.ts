// The vocabularies as what menus and lists offer. Where nothing may be chosen, "none" stands for it.

import type { Choice } from '@/components/ui/choice';
import { CATEGORY_TONES, SEVERITY_TONES, STATUS_TONES } from '@/components/ui/tones';
import {
  CATEGORIES,
  CATEGORY_LABELS,
  type Category,
  CONFIDENCE_LABELS,
  CONFIDENCES,
  type Confidence,
  MILESTONE_LABELS,
  MILESTONES,
  type Milestone,
  SEVERITIES,
  type Severity,
  STATUS_LABELS,
  STATUSES,
  type Status,
} from '@/core/incident/vocabulary';

export const STATUS_CHOICES: readonly Choice<Status>[] = STATUSES.map((value) => ({
  value,
  label: STATUS_LABELS[value],
  tone: STATUS_TONES[value],
}));

export const CATEGORY_CHOICES: readonly Choice<Category>[] = CATEGORIES.map((value) => ({
  value,
  label: CATEGORY_LABELS[value],
  tone: CATEGORY_TONES[value],
}));

export const MILESTONE_CHOICES: readonly Choice<Milestone>[] = MILESTONES.map((value) => ({
  value,
  label: MILESTONE_LABELS[value],
}));

export const CONFIDENCE_CHOICES: readonly Choice<Confidence>[] = CONFIDENCES.map((value) => ({
  value,
  label: CONFIDENCE_LABELS[value],
}));

export const NONE = 'none';

export type SeverityKey = `${Severity}` | typeof NONE;

export const SEVERITY_MENU: readonly Choice<SeverityKey>[] = [
  ...SEVERITIES.map((value) => ({
    value: `${value}` as const,
    label: `Severity ${value}`,
    typed: `${value}`,
    tone: SEVERITY_TONES[value],
  })),
  { value: NONE, label: 'No severity yet', tone: 'neutral' },
];

export const severityKey = (severity: Severity | null): SeverityKey => (severity === null ? NONE : `${severity}`);

export const severityOf = (key: SeverityKey): Severity | null =>
  SEVERITIES.find((severity) => `${severity}` === key) ?? null;

export type MilestoneKey = Milestone | typeof NONE;

export const MILESTONE_MENU: readonly Choice<MilestoneKey>[] = [
  { value: NONE, label: 'No milestone' },
  ...MILESTONES.map((value) => ({ value, label: MILESTONE_LABELS[value], tone: 'accent' as const })),
];
