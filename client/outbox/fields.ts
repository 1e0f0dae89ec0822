// The editable fields of what a state holds, apart from identity and version.

import type { z } from 'zod';
import { fieldSchemas } from '@/core/contracts/revision-payload';
import type { EventFields, IncidentEvent, Privilege } from '@/core/incident/event';
import type { Figure, FigureFields } from '@/core/incident/figure';
import type { Incident, IncidentFields } from '@/core/incident/incident';
import type { IncidentState } from '@/core/incident/record/state';

export const eventFields = ({ id, version, createdAt, updatedAt, ...fields }: IncidentEvent): EventFields =>
  comparable(fields);

/** Who entered a privilege is the server's to say, so it takes no part in comparing. */
export const comparable = <F extends Partial<EventFields>>(fields: F): F => ({
  ...fields,
  ...(fields.sources?.some(({ privilege }) => privilege !== null) && {
    sources: fields.sources.map((source) => ({
      ...source,
      privilege: source.privilege && unstamped(source.privilege),
    })),
  }),
  ...(fields.privilege && { privilege: unstamped(fields.privilege) }),
});

const unstamped = (privilege: Privilege): Privilege => ({ ...privilege, asserterId: null });

export const figureFields = ({ id, version, createdAt, updatedAt, ...fields }: Figure): FigureFields => fields;

export const incidentFields = ({ id, ref, revision, version, createdAt, ...fields }: Incident): IncidentFields =>
  fields;

/** How what the editor of that draft edits stands; null where it edits nothing, or nothing that is there yet. */
export function fieldsOfDraft(draftName: string, { events, figures, incident }: IncidentState): object | null {
  const [kind, id = ''] = draftName.split('.');
  const [event, figure] = [events.get(id)?.event, figures.get(id)?.figure];
  if (kind === 'incident') return incidentFields(incident);
  if (kind === 'event' && event !== undefined) return eventFields(event);
  return kind === 'figure' && figure !== undefined ? figureFields(figure) : null;
}

/** What `fieldsOfDraft` gives for that draft, to read back what was kept of it. */
export function schemaOfDraft(draftName: string): z.ZodType<object> | null {
  const [kind = ''] = draftName.split('.');
  return kind === 'event' || kind === 'figure' || kind === 'incident' ? fieldSchemas[kind] : null;
}

/** The members of `fields` that `wanted` names. */
export function fieldsNamed<T extends object>(fields: T, wanted: Partial<T>): Partial<T> {
  const named: Partial<T> = {};
  for (const field of Object.keys(wanted) as (keyof T)[]) named[field] = fields[field];
  return named;
}
