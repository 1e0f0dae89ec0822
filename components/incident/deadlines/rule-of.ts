// The rule behind a clock: of the collection, or the organisation's own. Knows every rule: import it where deadlines are shown.

import type { Obligations } from '@/core/disclosure/obligations';
import { toRule } from '@/core/disclosure/own-rule';
import type { Rule } from '@/core/disclosure/rule';
import { ruleById } from '@/core/disclosure/rules/all';

export function ruleOf(id: string, own: Obligations['own']): Rule | undefined {
  const owned = own.find((rule) => rule.id === id);
  return owned ? toRule(owned) : ruleById(id);
}
