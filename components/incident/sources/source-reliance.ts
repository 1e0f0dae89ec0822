// Relying on a source: which others say otherwise, and the reason that this asks for.

import { contradicting } from '@/core/incident/disagreement';
import type { Source } from '@/core/incident/event';
import type { FieldError } from '@/core/incident/refusal';
import { describeTime } from '@/core/time/describe';
import { type ParseContext, parseWhen } from '@/core/time/parse';
import type { SourceForm } from './source-form-fields';

type Sources = readonly Source[];

/** The time that the form's words state; those that nobody touched keep the time that they gave when they were typed. */
function statedIn({ stated }: SourceForm, before: Source | undefined, context: ParseContext): Source['stated'] {
  if (before !== undefined && (before.stated?.statedAs ?? '') === stated) return before.stated;
  const when = parseWhen(stated, context);
  return when.ok && when.value.kind === 'point' ? when.value.time : null;
}

/** The sources that say otherwise than the one in the form. */
export function contradictedBy(
  sources: Sources,
  form: SourceForm,
  sourceId: string | null,
  context: ParseContext,
): Sources {
  const stated = statedIn(
    form,
    sources.find(({ id }) => id === sourceId),
    context,
  );
  return stated === null ? [] : contradicting(sources, sourceId, stated);
}

export const contradictedBySource = (sources: Sources, { id, stated }: Source): Sources =>
  stated === null ? [] : contradicting(sources, id, stated);

/** What is missing where a source is relied on against others; nothing where that is explained. */
export function unexplained(reason: string, contradicted: Sources, pointer: string): readonly FieldError[] {
  if (reason.trim() !== '' || contradicted.length === 0) return [];
  return [{ pointer: `${pointer}/reliedOnReason`, detail: 'Say why this one is relied on.' }];
}

/** "Notice states 8 January 2023, Log states 9 January 2023" */
export const othersInWords = (contradicted: Sources, zone: string): string =>
  contradicted
    .map(({ title, stated }) => `${title} states ${describeTime(stated, { style: 'long', zone })}`)
    .join(', ');
