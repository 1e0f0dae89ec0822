// Fields of an event as a PATCH or POST carries them. Times travel as the objects of a response, so that the bounds
// that were shown are the bounds that are kept: `readChangedFields(toEventPatch(fields))` gives the same fields.

import type { EventFields, Privilege, Source } from '@/core/incident/event';
import { type EventEnd, ONGOING } from '@/core/time/approximate-time';
import type { EventPatch, SourceInput } from './event';
import { toTimeOut } from './time';

export function toEventPatch({
  start,
  end,
  learnedAt,
  sources,
  privilege,
  ...plain
}: Partial<EventFields>): EventPatch {
  return {
    ...copied(plain),
    ...(start !== undefined && { when: start && toTimeOut(start) }),
    ...(end !== undefined && { until: endToRequest(end) }),
    ...(learnedAt !== undefined && { learnedAt: learnedAt && toTimeOut(learnedAt) }),
    ...(sources !== undefined && { sources: sources.map(sourceToRequest) }),
    ...(privilege !== undefined && { privilege: privilege && privilegeToRequest(privilege) }),
  };
}

type PlainFields = Omit<EventFields, 'start' | 'end' | 'learnedAt' | 'sources' | 'privilege'>;

const copied = ({ techniques, tags, involved, evidence, audiences, ...scalars }: Partial<PlainFields>): EventPatch => ({
  ...scalars,
  ...(techniques && { techniques: [...techniques] }),
  ...(tags && { tags: [...tags] }),
  ...(involved && { involved: [...involved] }),
  ...(evidence && { evidence: [...evidence] }),
  ...(audiences && { audiences: [...audiences] }),
});

const endToRequest = (end: EventEnd) => (end === null || end === ONGOING ? end : toTimeOut(end));

const sourceToRequest = ({ stated, url, privilege, ...source }: Source): SourceInput => ({
  ...source,
  url: url === '' ? null : url,
  statedWhen: stated && toTimeOut(stated),
  privilege: privilege && privilegeToRequest(privilege),
});

const privilegeToRequest = ({ designation, basis, assertedBy, recipients }: Privilege) => ({
  designation,
  basis,
  assertedBy,
  recipients: [...recipients],
});
