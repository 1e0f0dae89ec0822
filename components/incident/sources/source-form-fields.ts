// What the form of a source holds, and the list of sources that saving it asks for.

import { z } from 'zod';
import type { SourceInput } from '@/core/contracts/event';
import { toEventPatch } from '@/core/contracts/event-to-request';
import type { Source } from '@/core/incident/event';
import { privilegeDraftOf, privilegeDraftSchema } from '../panel/privilege-draft';
import { withoutReliance } from './relied-on';

export const sourceFormSchema = z.object({
  title: z.string(),
  publisher: z.string(),
  locator: z.string(),
  url: z.string(),
  quote: z.string(),
  stated: z.string(),
  reliedOn: z.boolean(),
  reliedOnReason: z.string(),
  privilege: privilegeDraftSchema.nullable().default(null),
});
export type SourceForm = z.infer<typeof sourceFormSchema>;

export const EMPTY_SOURCE: SourceForm = {
  title: '',
  publisher: '',
  locator: '',
  url: '',
  quote: '',
  stated: '',
  reliedOn: false,
  reliedOnReason: '',
  privilege: null,
};

export const sourceFormOf = ({ id: _, stated, privilege, ...source }: Source): SourceForm => ({
  ...source,
  privilege: privilege && privilegeDraftOf(privilege),
  stated: stated?.statedAs ?? '',
});

/** @param sourceId the source that the form corrects; null for a new one, which goes last */
export function sourcesWith(sources: readonly Source[], form: SourceForm, sourceId: string | null): SourceInput[] {
  const before = sources.find(({ id }) => id === sourceId) ?? null;
  const written = writtenSource(form, before);
  // At most one source is relied on, so marking one unmarks the other.
  const others = form.reliedOn ? sources.map(withoutReliance) : sources;
  const inputs = toEventPatch({ sources: others }).sources ?? [];
  if (!before) return [...inputs, written];
  return inputs.map((input) => (input.id === sourceId ? written : input));
}

function writtenSource({ stated, url, ...form }: SourceForm, before: Source | null): SourceInput {
  // Words that nobody touched keep the time that they gave when they were typed.
  const isUntouched = before !== null && (before.stated?.statedAs ?? '') === stated;
  const kept = isUntouched ? toEventPatch({ sources: [before] }).sources?.[0]?.statedWhen : undefined;
  return {
    ...form,
    ...(before && { id: before.id }),
    url: url.trim() === '' ? null : url.trim(),
    reliedOnReason: form.reliedOn ? form.reliedOnReason.trim() : '',
    statedWhen: isUntouched ? kept : stated.trim() === '' ? null : stated,
  };
}

export const sourcesWithout = (sources: readonly Source[], sourceId: string): readonly Source[] =>
  sources.filter(({ id }) => id !== sourceId);
