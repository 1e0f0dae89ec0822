'use client';

// All rules under how likely they are to apply as answered so far, verified ones first. The unlikely are folded away.

import { type ReactElement, useMemo, useState } from 'react';
import type { ObligationsDraft } from '@/client/deadlines/obligations-draft';
import { LIKELIHOODS, type Likelihood, type Proposal, proposalsFor } from '@/core/disclosure/proposal';
import { ChoiceGroup } from '../../document/choice-group';
import { RuleChoice } from './rule-choice';

export interface RuleListsProps {
  readonly draft: ObligationsDraft;
  readonly onChange: (decisions: ObligationsDraft['decisions']) => void;
  /** Rules whose counting changed since they were decided on. */
  readonly outdated: ReadonlySet<string>;
}

const TITLES: Readonly<Record<Likelihood, string>> = {
  likely: 'Likely to apply',
  possible: 'May apply',
  unlikely: 'Unlikely to apply',
};

export function RuleLists({ draft, onChange, outdated }: RuleListsProps): ReactElement {
  const proposals = useMemo(() => proposalsFor(draft.facts), [draft.facts]);
  const [open, setOpen] = useState<ReadonlySet<Likelihood>>(new Set(['likely', 'possible']));
  const turn = (likelihood: Likelihood, isOpen: boolean) =>
    setOpen(new Set(LIKELIHOODS.filter((one) => (one === likelihood ? isOpen : open.has(one)))));
  const { decisions } = draft;
  return (
    <div>
      {LIKELIHOODS.map((likelihood) => {
        const held = verifiedFirst(proposals.filter((proposal) => proposal.likelihood === likelihood));
        return held.length === 0 ? null : (
          <ChoiceGroup
            key={likelihood}
            title={TITLES[likelihood]}
            summary={countWords(held, decisions)}
            isOpen={open.has(likelihood)}
            onOpenChange={(isOpen) => turn(likelihood, isOpen)}
          >
            <ul
              aria-label={TITLES[likelihood]}
              className="divide-y divide-line rounded-lg border border-line bg-surface"
            >
              {held.map(({ rule, why }) => (
                <RuleChoice
                  key={rule.id}
                  rule={rule}
                  why={why}
                  decision={decisions[rule.id]}
                  isOutdated={outdated.has(rule.id)}
                  onDecide={(decision) => onChange(withDecision(decisions, rule.id, decision))}
                />
              ))}
            </ul>
          </ChoiceGroup>
        );
      })}
    </div>
  );
}

const verifiedFirst = (proposals: readonly Proposal[]): readonly Proposal[] => {
  const isVerified = ({ rule }: Proposal) => rule.verification === 'verified';
  return [...proposals.filter(isVerified), ...proposals.filter((proposal) => !isVerified(proposal))];
};

function countWords(held: readonly Proposal[], decisions: ObligationsDraft['decisions']): string {
  const decided = held.filter(({ rule }) => decisions[rule.id] !== undefined).length;
  return `${held.length}, ${decided === 0 ? 'none' : decided === held.length ? 'all' : decided} decided`;
}

export function withDecision(
  decisions: ObligationsDraft['decisions'],
  rule: string,
  decision: ObligationsDraft['decisions'][string] | undefined,
): ObligationsDraft['decisions'] {
  const { [rule]: _, ...others } = decisions;
  return decision === undefined ? others : { ...others, [rule]: decision };
}
