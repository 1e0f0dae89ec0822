// Accepts or refuses what concerns the keeping of the record: evidence, erasure, members. An erasure needs a ground and
// is refused under a legal hold, whoever asks.

import { assertNever } from '@/core/assert-never';
import { ok, type Result, refuse } from '@/core/result';
import { may } from '../permission';
import { fieldsOf } from '../record/event-history';
import type { EventRecord } from '../record/record';
import type { ErasurePayload } from '../record/revision';
import type { IncidentView } from '../record/state';
import { forbidden, invalid, type Refusal } from '../refusal';
import type { CustodyCommand } from './command';
import { decideMember } from './decide-member';
import { type Author, accept, type Decided, unchanged } from './decision';

export function decideCustody(view: IncidentView, command: CustodyCommand, author: Author): Decided {
  switch (command.type) {
    case 'evidence.add':
      return addEvidence(view, command, author);
    case 'erase':
      return erase(view, command, author);
    case 'member.add':
    case 'member.remove':
    case 'member.enter':
      return decideMember(command, author);
    default:
      return assertNever(command);
  }
}

type Of<T extends CustodyCommand['type']> = Extract<CustodyCommand, { type: T }>;

function addEvidence(view: IncidentView, { file, reason }: Of<'evidence.add'>, author: Author): Decided {
  if (!may(author.role, 'add-evidence'))
    return refuse(forbidden('Your role in this incident does not allow adding evidence.'));
  // The same bytes are the same evidence, whatever the file is called this time.
  return view.hasEvidence(file.sha256) ? unchanged : accept({ type: 'evidence.added', file }, reason);
}

function erase(view: IncidentView, command: Of<'erase'>, author: Author): Decided {
  if (!may(author.role, 'erase')) return refuse(forbidden('Only the incident commander or counsel erases.'));
  const { legalHold } = view.incident;
  if (legalHold !== null) {
    return refuse({ kind: 'held', detail: `A legal hold forbids erasure: ${legalHold.ground}` });
  }
  if (command.ground.trim() === '') return refuse(invalid('/ground', 'Say on what ground this is erased.'));
  const payload = erasureOf(view, command);
  return payload.ok ? accept(payload.value, command.reason) : payload;
}

function erasureOf(view: IncidentView, { target, seqs, ground }: Of<'erase'>): Result<ErasurePayload, Refusal> {
  switch (target.kind) {
    case 'event': {
      const record = view.event(target.eventId);
      return record ? eventErasure(record, target.keepsCurrent, { seqs, ground }) : refuse({ kind: 'not-found' });
    }
    case 'figure': {
      const figure = view.figure(target.figureId)?.figure;
      return figure ? ok({ type: 'erasure.figure', figureId: figure.id, seqs, ground }) : refuse({ kind: 'not-found' });
    }
    case 'evidence':
      return view.hasEvidence(target.sha256)
        ? ok({ type: 'erasure.evidence', sha256: target.sha256, seqs, ground })
        : refuse({ kind: 'not-found' });
    default:
      return assertNever(target);
  }
}

function eventErasure(
  { event, deletedAt }: EventRecord,
  keepsCurrent: boolean,
  erased: Pick<ErasurePayload, 'seqs' | 'ground'>,
): Result<ErasurePayload, Refusal> {
  if (!keepsCurrent) return ok({ type: 'erasure.event', eventId: event.id, ...erased, remains: null });
  // What remains is a version of its own, and a deleted event would come back by it.
  if (deletedAt !== null) {
    return refuse(invalid('/target/keepCurrent', 'The event is deleted: restore it first, or erase all of it.'));
  }
  const remains = { version: event.version + 1, createdAt: event.createdAt, fields: fieldsOf(event) };
  return ok({ type: 'erasure.event', eventId: event.id, ...erased, remains });
}
