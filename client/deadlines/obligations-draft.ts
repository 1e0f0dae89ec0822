// What counsel is deciding before it is saved: every part by its own name, so that what somebody else decided meanwhile can be
// told apart from it, part by part.

import { z } from 'zod';
import { factsSchema } from '@/core/contracts/facts';
import type { ObligationsInput, ObligationsOut } from '@/core/contracts/obligations';
import { filingsSchema, ownRuleSchema, ruleId } from '@/core/contracts/recorded-obligations';
import { sameValue } from '@/core/incident/record/changes';

/** Own rules and hours are checked when they are saved: a draft may hold what is half written. */
export const obligationsDraftSchema = z.object({
  decisions: z.record(ruleId, z.object({ applies: z.boolean(), reason: z.string() })),
  facts: factsSchema,
  filings: filingsSchema,
  own: z.record(ruleId, ownRuleSchema),
  warnHours: z.array(z.number()),
});
export type ObligationsDraft = z.infer<typeof obligationsDraftSchema>;
export type DraftDecision = ObligationsDraft['decisions'][string];

export function draftOf({
  rules,
  declined,
  reasons,
  facts,
  filings,
  own,
  warnHours,
}: ObligationsOut): ObligationsDraft {
  const decided = (applies: boolean) => (rule: string) => [rule, { applies, reason: reasons[rule] ?? '' }] as const;
  return {
    decisions: Object.fromEntries([...rules.map(decided(true)), ...declined.map(decided(false))]),
    facts,
    filings,
    own: Object.fromEntries(own.map((rule) => [rule.id, rule])),
    warnHours,
  };
}

/** What to put. A decision that stands as it was is sent without its reason: then it keeps the version it was made on. */
export function inputOf(draft: ObligationsDraft, base: ObligationsDraft): ObligationsInput {
  const decided = Object.entries(draft.decisions);
  const idsThat = (applies: boolean) => decided.filter(([, one]) => one.applies === applies).map(([rule]) => rule);
  const changed = decided.filter(([rule, one]) => !sameValue(base.decisions[rule], one));
  return {
    rules: idsThat(true),
    declined: idsThat(false),
    reasons: Object.fromEntries(changed.map(([rule, { reason }]) => [rule, reason.trim()])),
    facts: draft.facts,
    filings: draft.filings,
    own: Object.values(draft.own),
    warnHours: draft.warnHours,
  };
}

/** Where both changed the same part, and differently. */
export interface DraftConflict {
  readonly part: 'decisions' | 'facts' | 'filings' | 'own' | 'warnHours';
  /** The rule, or the name of the answer; empty for the hours. */
  readonly name: string;
}

export interface Merged {
  /** Holds what is typed here wherever both changed the same. */
  readonly draft: ObligationsDraft;
  readonly conflicts: readonly DraftConflict[];
}

/** Puts what changed here since `base` on top of what stands now. */
export function mergeDrafts(base: ObligationsDraft, mine: ObligationsDraft, current: ObligationsDraft): Merged {
  const decisions = mergeParts(base.decisions, mine.decisions, current.decisions);
  const facts = mergeParts({ ...base.facts }, { ...mine.facts }, { ...current.facts });
  const filings = mergeParts(base.filings, mine.filings, current.filings);
  const own = mergeParts(base.own, mine.own, current.own);
  const hours = mergeParts({ '': base.warnHours }, { '': mine.warnHours }, { '': current.warnHours });
  const parts = { decisions, facts, filings, own, warnHours: hours };
  return {
    draft: {
      decisions: decisions.merged,
      facts: facts.merged,
      filings: filings.merged,
      own: own.merged,
      warnHours: hours.merged[''] ?? [],
    },
    conflicts: (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) =>
      parts[part].both.map((name) => ({ part, name })),
    ),
  };
}

interface MergedParts<V> {
  readonly merged: { [name: string]: V };
  readonly both: readonly string[];
}

type Parts<V> = { readonly [name: string]: V };

function mergeParts<V>(base: Parts<V>, mine: Parts<V>, current: Parts<V>): MergedParts<V> {
  const merged: { [name: string]: V } = { ...current };
  const both: string[] = [];
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    if (sameValue(mine[name], base[name])) continue;
    const isChangedThere = !sameValue(current[name], base[name]) && !sameValue(current[name], mine[name]);
    if (isChangedThere) both.push(name);
    const value = mine[name];
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return { merged, both };
}

/** The draft with one part as it stands now. */
export function takeTheirs(
  draft: ObligationsDraft,
  { part, name }: DraftConflict,
  current: ObligationsDraft,
): ObligationsDraft {
  if (part === 'warnHours') return { ...draft, warnHours: current.warnHours };
  const theirs: Parts<unknown> = { ...current[part] };
  const { [name]: _, ...others }: Parts<unknown> = { ...draft[part] };
  const taken = theirs[name] === undefined ? others : { ...others, [name]: theirs[name] };
  return { ...draft, [part]: taken };
}
