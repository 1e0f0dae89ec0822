// For integration tests: an incident of somebody's, and its events and figures, through the API and its contracts.

import { type EventInput, type EventOut, eventListSchema, eventOutSchema } from '@/core/contracts/event';
import { type FigureInput, type FigureOut, figureOutSchema } from '@/core/contracts/figure';
import { type IncidentInput, type IncidentOut, incidentOutSchema } from '@/core/contracts/incident';
import { revisionListSchema } from '@/core/contracts/revision';
import type { Role } from '@/core/incident/vocabulary';
import { setMember } from '../db/access/members';
import { database } from '../db/connection/client';
import { call } from './api';
import { type Person, person } from './people';

export async function openCase(who: Person, input: Partial<IncidentInput> = {}): Promise<IncidentOut> {
  const answer = await call(who, 'POST', '/incidents', { title: 'A case', ...input });
  return incidentOutSchema.parse(answer.body);
}

export async function addEvent(who: Person, ref: string, input: Partial<EventInput> = {}): Promise<EventOut> {
  const answer = await call(who, 'POST', `/incidents/${ref}/events`, { title: 'Something happened', ...input });
  return eventOutSchema.parse(answer.body);
}

export async function addFigure(who: Person, ref: string, input: Partial<FigureInput> = {}): Promise<FigureOut> {
  const figure = { label: 'Accounts affected', low: 37, unit: 'accounts', ...input };
  return figureOutSchema.parse((await call(who, 'POST', `/incidents/${ref}/figures`, figure)).body);
}

/** Somebody new in the incident, in this role. */
export async function memberOf(incidentId: string, role: Role): Promise<Person> {
  const member = await person();
  await setMember(database(), incidentId, member.user.id, role);
  return member;
}

export const eventsOf = async (who: Person, ref: string, search = '') =>
  eventListSchema.parse((await call(who, 'GET', `/incidents/${ref}/events${search}`)).body);

export const revisionsOf = async (who: Person, ref: string, search = '?limit=1000') =>
  revisionListSchema.parse((await call(who, 'GET', `/incidents/${ref}/revisions${search}`)).body);
