'use client';

// One rule to decide on: what it asks, why it was proposed, whether it applies and why. One that was not verified against its
// source is switched on only by somebody who says that they know.

import { type ReactElement, type ReactNode, useState } from 'react';
import type { DraftDecision } from '@/client/deadlines/obligations-draft';
import { Chip } from '@/components/ui/chip';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import { LIMITS } from '@/core/contracts/text';
import type { Rule } from '@/core/disclosure/rule';

export interface RuleChoiceProps {
  readonly rule: Rule;
  /** What speaks for it or against it. */
  readonly why: readonly string[];
  readonly decision: DraftDecision | undefined;
  /** Its counting changed since it was decided on. */
  readonly isOutdated: boolean;
  readonly onDecide: (decision: DraftDecision | undefined) => void;
  /** What else can be done with it. */
  readonly actions?: ReactNode;
}

const OPEN = { value: 'open', label: 'Undecided' } as const;
const APPLIES = { value: 'applies', label: 'Applies' } as const;
const DECLINED = { value: 'declined', label: 'Does not apply' } as const;

export function RuleChoice(props: RuleChoiceProps): ReactElement {
  const { rule, why, decision, isOutdated, onDecide, actions } = props;
  const [isKnown, setKnown] = useState(decision?.applies === true);
  const mayApply = rule.verification === 'verified' || isKnown || decision?.applies === true;
  const value = decision === undefined ? 'open' : decision.applies ? 'applies' : 'declined';
  const choose = (next: 'open' | 'applies' | 'declined') =>
    onDecide(next === 'open' ? undefined : { applies: next === 'applies', reason: decision?.reason ?? '' });
  return (
    <li className="flex flex-col gap-1.5 px-3 py-2.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-[560]">
            {rule.title} {rule.verification === 'unverified' ? <Chip tone="detect">Unverified</Chip> : null}
          </p>
          <p className="text-ink-2 text-xs">
            {rule.limitWords} · {rule.citation}
          </p>
          <p className="text-ink-3 text-xs">{why.join(' ')}</p>
        </div>
        <SegmentedControl
          label={`Whether ${rule.title} applies`}
          segments={mayApply ? [OPEN, APPLIES, DECLINED] : [OPEN, DECLINED]}
          value={value}
          onChange={choose}
        />
      </div>
      {rule.verification === 'unverified' && value !== 'applies' ? (
        <TickBox isSelected={isKnown} onChange={setKnown}>
          Not verified against its source. Offer “Applies” all the same
        </TickBox>
      ) : null}
      {isOutdated ? (
        <p className="text-detect-ink text-xs">How it is counted has changed since this was decided.</p>
      ) : null}
      {decision === undefined ? null : (
        <TextField
          label={`Why ${rule.title} ${decision.applies ? 'applies' : 'does not apply'}`}
          labelHidden
          placeholder={decision.applies ? 'Why it applies' : 'Why it does not apply'}
          value={decision.reason}
          maxLength={LIMITS.reason}
          onChange={(reason) => onDecide({ ...decision, reason })}
        />
      )}
      {actions === undefined ? null : <div className="-mx-1.5 flex gap-1">{actions}</div>}
    </li>
  );
}
