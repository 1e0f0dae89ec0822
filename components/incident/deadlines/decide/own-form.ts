// A rule of the organisation's own as it is typed, and as it is kept: refused with what is wrong with which field.

import { z } from 'zod';
import { asContracted } from '@/core/contracts/as-contracted';
import type { ProblemFieldError } from '@/core/contracts/problem';
import { ownRuleSchema } from '@/core/contracts/recorded-obligations';
import { CALENDARS } from '@/core/disclosure/calendar-name';
import { OWN_PREFIX, type OwnRule } from '@/core/disclosure/own-rule';
import { STEP_UNITS } from '@/core/disclosure/rule';
import { MILESTONES } from '@/core/incident/vocabulary';
import { type Result, refuse } from '@/core/result';

export const ownFormSchema = z.object({
  /** Of the rule that is edited; null for a new one. */
  id: z.string().nullable(),
  title: z.string(),
  citation: z.string(),
  notify: z.string(),
  trigger: z.enum(MILESTONES),
  metBy: z.enum(MILESTONES).nullable(),
  /** Empty where the clause fixes no limit. */
  value: z.string(),
  unit: z.enum(STEP_UNITS),
  calendar: z.enum(CALENDARS),
  zone: z.string().nullable(),
});
export type OwnForm = z.infer<typeof ownFormSchema>;

export const EMPTY_OWN: OwnForm = {
  ...{ id: null, title: '', citation: '', notify: '', trigger: 'detected', metBy: null },
  ...{ value: '', unit: 'hour', calendar: 'us-federal', zone: null },
};

export const formOf = ({ limit, ...rule }: OwnRule): OwnForm => ({
  ...rule,
  value: limit === null ? '' : String(limit.value),
  unit: limit?.unit ?? 'hour',
});

/** @param taken the ids that other rules have */
export function readOwn(form: OwnForm, taken: ReadonlySet<string>): Result<OwnRule, readonly ProblemFieldError[]> {
  const { value, unit, id, title, citation, notify, ...plain } = form;
  const limit = value.trim() === '' ? null : { value: Number(value), unit };
  const named = { title: title.trim(), citation: citation.trim(), notify: notify.trim() };
  const read = asContracted(ownRuleSchema, { ...plain, ...named, limit, id: id ?? newOwnId(title, taken) });
  return read.ok ? read : refuse(read.error.map(inPlainWords));
}

const inPlainWords = (error: ProblemFieldError): ProblemFieldError =>
  error.pointer.startsWith('/limit') ? { pointer: '/limit', detail: 'Write a whole number from 1 to 3,650.' } : error;

/** "own-cloud-contract", "own-cloud-contract-2". */
function newOwnId(title: string, taken: ReadonlySet<string>): string {
  const name = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  const bare = OWN_PREFIX + (name === '' ? 'rule' : name);
  let id = bare;
  for (let count = 2; taken.has(id); count += 1) id = `${bare}-${count}`;
  return id;
}
