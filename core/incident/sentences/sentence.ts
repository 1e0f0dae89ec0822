// Revisions in plain sentences, derived on reading: "J. Marsh moved first access from December 2022 to on or around
// 25 November 2022". The reason is kept apart; whoever shows the sentence appends it.

import { assertNever } from '@/core/assert-never';
import { describeSpan } from '@/core/time/describe';
import type { EventFields } from '../event';
import type { ImportPayload, ImportUndonePayload, MemberPayload, Revision, RevisionPayload } from '../record/revision';
import { ROLE_LABELS } from '../vocabulary';
import { describeBulkChange } from './bulk-sentence';
import { describeEventChange, type NamedEvent } from './event-sentence';
import { describeCount, describeFigureChange } from './figure-sentence';
import { describeIncidentChange } from './incident-sentence';
import { counted, quoted } from './phrase';

/** Names by id, as they stand now; the payloads of changes carry ids alone. */
export interface Names {
  event(eventId: string): NamedEvent | undefined;
  figure(figureId: string): string | undefined;
}

export const describeRevision = ({ actor, payload }: Pick<Revision, 'actor' | 'payload'>, names: Names): string =>
  `${actor.name} ${describePayload(payload, names)}`;

function describePayload(payload: RevisionPayload, names: Names): string {
  switch (payload.type) {
    case 'incident.created':
      return 'opened the incident';
    case 'incident.changed':
      return describeIncidentChange(payload.changes);
    case 'event.created':
      return `added ${quoted(payload.fields.title)} (${whenWords(payload.fields)})`;
    case 'event.changed':
      return describeEventChange(names.event(payload.eventId), payload.changes);
    case 'event.deleted':
      return `deleted ${quoted(payload.title)}`;
    case 'event.restored':
      return `restored ${quoted(payload.fields.title)} as it was in version ${payload.fromVersion}`;
    case 'figure.created':
      return `added the figure ${quoted(payload.fields.label)}: ${describeCount(payload.fields)}`;
    case 'figure.changed':
      return describeFigureChange(names.figure(payload.figureId), payload.changes);
    case 'figure.deleted':
      return `deleted the figure ${quoted(payload.label)}`;
    case 'figure.restored':
      return `restored the figure ${quoted(payload.fields.label)}`;
    case 'evidence.added':
      return `added the file ${quoted(payload.file.name)}`;
    case 'erasure.event':
      return payload.remains === null
        ? `erased an event: ${payload.ground}`
        : `erased the earlier wording of ${quoted(payload.remains.fields.title)}: ${payload.ground}`;
    case 'erasure.figure':
      return `erased a figure: ${payload.ground}`;
    case 'erasure.evidence':
      return `erased a file: ${payload.ground}`;
    case 'member.added':
    case 'member.removed':
    case 'member.entered':
      return describeMember(payload);
    case 'bulk.imported':
      return describeImport(payload);
    case 'bulk.undone':
      return describeUndo(payload);
    case 'bulk.changed':
      return describeBulkChange(payload);
    default:
      return assertNever(payload);
  }
}

export const EVENT_FIELD_LABELS: Readonly<Record<keyof EventFields, string>> = {
  title: 'title',
  description: 'description',
  executiveText: 'executive text',
  start: 'time',
  end: 'end',
  learnedAt: 'learned-at',
  category: 'category',
  milestone: 'milestone',
  confidence: 'confidence',
  techniques: 'techniques',
  tags: 'tags',
  involved: 'people and systems involved',
  sources: 'sources',
  evidence: 'evidence',
  audiences: 'audiences',
  privilege: 'privilege',
};

function describeMember(payload: MemberPayload): string {
  const { name } = payload;
  const role = ROLE_LABELS[payload.role].toLowerCase();
  switch (payload.type) {
    case 'member.added': {
      const { formerRole } = payload;
      if (formerRole === null) return `added ${name} as ${role}`;
      return `made ${name} ${role}, who was ${ROLE_LABELS[formerRole].toLowerCase()}`;
    }
    case 'member.removed':
      return `removed ${name}, who was ${role}`;
    case 'member.entered':
      return `let themselves in as ${role}, as an administrator in an emergency`;
    default:
      return assertNever(payload);
  }
}

function describeImport({ file, count, refusedCount }: ImportPayload): string {
  const left = refusedCount === 0 ? '' : ` and left out ${counted(refusedCount, 'row')} of it`;
  return `imported ${counted(count, 'event')} from ${quoted(file.name)}${left}`;
}

function describeUndo({ undoes, count, keptCount }: ImportUndonePayload): string {
  const kept = keptCount === 0 ? '' : ` and left ${keptCount.toLocaleString('en')} that had been changed since`;
  return `took back the import of revision ${undoes}: deleted ${counted(count, 'event')}${kept}`;
}

const whenWords = ({ start, end }: EventFields): string => describeSpan(start, end, { style: 'long' });

/** For whoever may not know what a revision says: that there is one, and whose. */
export const describeWithheld = ({ actor }: Pick<Revision, 'actor'>): string =>
  `${actor.name} made a change that is withheld from you: what it concerns is privileged`;

/** What is left to say once the payload is gone. */
export const describeErased = ({ actor }: Pick<Revision, 'actor'>): string =>
  `${actor.name} made a change whose content was erased`;
