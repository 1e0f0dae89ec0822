// What a command was refused for, as a problem.

import 'server-only';
import { assertNever } from '@/core/assert-never';
import { toEventOut } from '@/core/contracts/event';
import { toFigureOut } from '@/core/contracts/figure';
import { toIncidentOut } from '@/core/contracts/incident';
import type { Current } from '@/core/incident/refusal';
import type { Refused } from '../commands/writing/once';
import { etagOf } from './etag';
import { problem } from './problem';

export function refusedResponse(refused: Refused): Response {
  switch (refused.kind) {
    case 'invalid':
      return problem('invalid', { errors: [...refused.errors] });
    case 'not-found':
      return problem('not-found');
    case 'exists':
      return problem('exists', { detail: 'The id that you chose is taken. Choose another, or change what has it.' });
    case 'held':
      return problem('held', { detail: refused.detail });
    case 'forbidden':
      return problem('forbidden', { detail: refused.detail });
    case 'stale': {
      const { version, current } = currentOut(refused.current);
      const detail = `It is at version ${version} now. Take that into account and send If-Match: "${version}".`;
      return problem('stale', { detail, current }, { etag: etagOf(version) });
    }
    case 'changed-since': {
      const { count, named, advice } = refused;
      const events = count === 1 ? '1 event was' : `${count.toLocaleString('en')} events were`;
      const detail = `${events} changed since. ${advice}`;
      return problem('changed-since', { detail, current: { count, events: named } });
    }
    case 'key-reused':
      return problem('key-reused', { detail: 'Use a new Idempotency-Key for every new request.' });
    case 'reply-erased':
      return problem('erased', { detail: 'This request was carried out once. What it answered is not kept any more.' });
    default:
      return assertNever(refused);
  }
}

function currentOut(current: Current) {
  switch (current.kind) {
    case 'event':
      return { version: current.event.version, current: toEventOut(current.event) };
    case 'figure':
      return { version: current.figure.version, current: toFigureOut(current.figure) };
    case 'incident':
      return { version: current.incident.version, current: toIncidentOut(current.incident) };
    default:
      return assertNever(current);
  }
}
