// One event of Onset's own JSON as the fields of a new event. Its id and version are those of the record that it came from,
// and stay there; times keep their bounds.

import { asContracted } from '@/core/contracts/as-contracted';
import { eventInputSchema, eventOutSchema } from '@/core/contracts/event';
import { readNewEvent } from '@/core/contracts/read-event';
import { LIMITS } from '@/core/contracts/text';
import { type EventFields, emptySource, type Source } from '@/core/incident/event';
import type { FieldError } from '@/core/incident/refusal';
import { ok, type Result, refuse } from '@/core/result';
import type { RowContext } from './row-event';

type Read = Result<EventFields, readonly FieldError[]>;

const RECORDED = eventOutSchema.pick({ id: true, version: true, createdAt: true, updatedAt: true }).partial();

export function readJsonEvent(given: Readonly<Record<string, unknown>>, row: number, context: RowContext): Read {
  const input = asContracted(eventInputSchema, withoutRecorded(given));
  if (!input.ok) return input;
  const read = readNewEvent(input.value, context);
  if (!read.ok) return read;
  const { choices, newId } = context;
  const files = read.value.evidence;
  const cited = choices.citedAs === null ? [] : [{ title: choices.citedAs, locator: `row ${row}` }];
  const added = [...files.map((sha256) => ({ title: 'File', locator: `SHA-256 ${sha256}` })), ...cited];
  const sources: readonly Source[] = [
    ...read.value.sources,
    ...added.map((source) => ({ ...emptySource(newId()), ...source })),
  ];
  if (sources.length > LIMITS.sources) return refuse([{ pointer: '/sources', detail: TOO_MANY }]);
  return ok({ ...read.value, sources, evidence: [] });
}

/** The files of another record are cited, since they are not there. */
const TOO_MANY = `Too many together with its files: at most ${LIMITS.sources}.`;

/** What other events say by id, and what the record gave it, means nothing in another place. */
function withoutRecorded(given: Readonly<Record<string, unknown>>): object {
  const recorded = Object.keys(RECORDED.shape);
  const kept = Object.entries(given).filter(([name]) => !recorded.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, carried(name, value)]));
}

function carried(name: string, value: unknown): unknown {
  if (name === 'sources' && Array.isArray(value)) return value.map((source) => without(source, 'id', carriedTime));
  return TIMES.has(name) ? carriedTime(value) : value;
}

const TIMES: ReadonlySet<string> = new Set(['when', 'until', 'learnedAt']);

const carriedTime = (value: unknown): unknown => without(value, 'relativeTo', (member) => member);

function without(value: unknown, left: string, carry: (member: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== left);
  return Object.fromEntries(kept.map(([name, member]) => [name, name === 'statedWhen' ? carry(member) : member]));
}
