// The choices of an export in words.

import type { ExportChoices, ExportFormat } from '@/client/export-choices';
import type { Choice } from '@/components/ui/choice';
import { assertNever } from '@/core/assert-never';
import { AUDIENCE_LABELS, AUDIENCES, type Audience } from '@/core/incident/vocabulary';
import { AUDIENCE_READS } from '../sharing/link-words';

export const FORMAT_CHOICES: readonly Choice<ExportFormat>[] = [
  { value: 'pdf', label: 'PDF', note: 'chronology' },
  { value: 'csv', label: 'CSV', note: 'table of events' },
  { value: 'svg', label: 'SVG', note: 'drawn timeline' },
  { value: 'png', label: 'PNG', note: 'drawn timeline' },
  { value: 'json', label: 'JSON', note: 'record' },
  { value: 'zip', label: 'Bundle with evidence', note: 'zip' },
];

/** What a select calls "nobody else". */
export const MYSELF = 'myself';

export const AUDIENCE_CHOICES: readonly Choice<Audience | typeof MYSELF>[] = [
  { value: MYSELF, label: 'As I read it' },
  ...AUDIENCES.map((value) => ({ value, label: AUDIENCE_LABELS[value] })),
];

export const audienceWords = (audience: Audience | null): string =>
  audience === null ? 'Everything that you read, privileged entries included.' : READS[audience];

const READS: Readonly<Record<Audience, string>> = {
  ...AUDIENCE_READS,
  responders: 'Reads what you read, with sources and descriptions, and nothing that is privileged.',
};

export function formatWords({ format, audience }: ExportChoices, isOfNow: boolean): string {
  switch (format) {
    case 'pdf':
      return 'A document to file: facts, drawn timeline, every entry with its sources, and how to check it.';
    case 'csv':
      return 'One row an event, in order of time, for spreadsheets.';
    case 'svg':
      return 'The drawn timeline with its key, as vectors for slides and documents.';
    case 'png':
      return 'The drawn timeline with its key, as an image.';
    case 'json':
      return audience === null && isOfNow
        ? 'The record, sealed: anybody can verify it by themselves.'
        : 'Events, figures and metrics for programs. Only your own record as it stands now is sealed.';
    case 'zip':
      return 'The sealed record with every file that you may read, and the SHA-256 of each. As it stands now.';
    default:
      return assertNever(format);
  }
}
