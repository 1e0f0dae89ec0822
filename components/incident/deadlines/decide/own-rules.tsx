'use client';

// What contracts, policies and insurances ask: rules that the organisation adds, counted like every other.

import type { ReactElement } from 'react';
import type { ObligationsDraft } from '@/client/deadlines/obligations-draft';
import { Button } from '@/components/ui/button';
import { toRule } from '@/core/disclosure/own-rule';
import { useFormDraft } from '../../workspace/use-draft';
import { EMPTY_OWN, formOf, ownFormSchema } from './own-form';
import { OwnRuleForm } from './own-rule-form';
import { RuleChoice } from './rule-choice';
import { withDecision } from './rule-lists';

export interface OwnRulesProps {
  readonly draft: ObligationsDraft;
  readonly onChange: (part: Pick<ObligationsDraft, 'own' | 'decisions'>) => void;
}

export function OwnRules({ draft, onChange }: OwnRulesProps): ReactElement {
  const [form, setForm] = useFormDraft('obligations.own', ownFormSchema);
  const { own, decisions } = draft;
  const rules = Object.values(own);
  const remove = (id: string) => {
    const { [id]: _, ...others } = own;
    onChange({ own: others, decisions: withDecision(decisions, id, undefined) });
  };
  return (
    <div className="flex flex-col gap-2">
      {rules.length === 0 ? null : (
        <ul aria-label="Own rules" className="divide-y divide-line rounded-lg border border-line bg-surface">
          {rules.map((rule) => (
            <RuleChoice
              key={rule.id}
              rule={toRule(rule)}
              why={[`Told: ${rule.notify}.`]}
              decision={decisions[rule.id]}
              isOutdated={false}
              onDecide={(decision) => onChange({ own, decisions: withDecision(decisions, rule.id, decision) })}
              actions={
                <>
                  <Button variant="quiet" icon="edit" onPress={() => setForm(formOf(rule))}>
                    Edit
                  </Button>
                  <Button variant="quiet" icon="remove" onPress={() => remove(rule.id)}>
                    Remove
                  </Button>
                </>
              }
            />
          ))}
        </ul>
      )}
      {form === null ? (
        <Button icon="add" className="self-start" onPress={() => setForm(EMPTY_OWN)}>
          Own rule
        </Button>
      ) : (
        <OwnRuleForm
          form={form}
          onForm={setForm}
          taken={new Set(Object.keys(own))}
          onCancel={() => setForm(null)}
          onDone={(rule) => {
            const decided = decisions[rule.id] ?? { applies: true, reason: '' };
            onChange({ own: { ...own, [rule.id]: rule }, decisions: withDecision(decisions, rule.id, decided) });
            setForm(null);
          }}
        />
      )}
    </div>
  );
}
