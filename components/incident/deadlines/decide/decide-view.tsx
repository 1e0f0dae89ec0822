'use client';

// The questionnaire, the rules that it brings up and what counsel decides on each. Saved in one go, as one revision.

import { useQuery } from '@tanstack/react-query';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { obligationsQuery } from '@/client/deadlines/obligations';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { LIMITS } from '@/core/contracts/text';
import { useFocusTurn } from '../../use-focus-turn';
import { useSteadyWorkspace } from '../../workspace/workspace';
import { NOT_ADVICE } from '../not-advice';
import { Contested } from './contested';
import { OwnRules } from './own-rules';
import { Questionnaire } from './questionnaire';
import { RuleLists } from './rule-lists';
import type { Deciding } from './use-deciding';
import { WarnField } from './warn-field';

export function DecideView({ deciding }: { readonly deciding: Deciding }): ReactElement {
  const { draft, change } = deciding;
  const outdated = useOutdated();
  const form = useFocusTurn<HTMLElement>('obligations', 'open');
  const save = () => {
    // What cannot be read is no part of the draft, and would be gone with the form.
    const unread = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (unread) unread.focus();
    else void deciding.save();
  };
  return (
    <section ref={form} aria-labelledby="decide-title" className="flex flex-col gap-4 pb-2">
      <header>
        <h2 id="decide-title" className="font-[620] text-md tracking-[-0.01em]">
          Which rules apply
        </h2>
        <p className="text-ink-2 text-sm">
          Your answers suggest which rules apply. The decisions are yours, each with a reason that goes on the record.{' '}
          {NOT_ADVICE}
        </p>
      </header>
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,360px)_minmax(0,1fr)]">
        <Part title="Questions">
          <Questionnaire facts={draft.facts} onChange={(facts) => change({ facts })} />
        </Part>
        <div className="flex min-w-0 flex-col gap-6">
          <Part title="Rules">
            <RuleLists draft={draft} outdated={outdated} onChange={(decisions) => change({ decisions })} />
          </Part>
          <Part title="Contracts, policies and insurance">
            <OwnRules draft={draft} onChange={change} />
          </Part>
          <Part title="Warnings">
            <WarnField hours={draft.warnHours} onHours={(warnHours) => change({ warnHours: [...warnHours] })} />
          </Part>
        </div>
      </div>
      <Foot deciding={deciding} onSave={save} />
    </section>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="flex min-w-0 flex-col gap-2.5">
      <h3 className="font-[600] text-base">{title}</h3>
      {children}
    </section>
  );
}

/** Rules that were decided on in another version than the present one. */
function useOutdated(): ReadonlySet<string> {
  const { queries, incident } = useSteadyWorkspace();
  const { data } = useQuery(obligationsQuery(queries, incident.id, incident.version), queries.queryClient);
  return useMemo(() => new Set(data?.changedRules ?? []), [data]);
}

interface FootProps {
  readonly deciding: Deciding;
  readonly onSave: () => void;
}

function Foot({ deciding, onSave }: FootProps): ReactElement {
  const { errors, reason, setReason, isChanged, isSaving, contested, close } = deciding;
  return (
    <footer className="sticky bottom-0 z-10 max-lg:group-has-data-over-lower-edge/page:static lg:-bottom-4 -mx-5 -mb-6 flex flex-col gap-2.5 border-line border-t bg-surface px-5 py-3 max-sm:-mx-4 max-sm:px-4">
      <Contested deciding={deciding} />
      {errors.length === 0 ? null : (
        <Banner tone="problem" inset>
          {errors.map(({ pointer, detail }) => (
            <p key={`${pointer} ${detail}`}>
              {detail}
              {pointer === '' ? '' : ` (${pointer})`}
            </p>
          ))}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <TextField
          label="Reason for the record"
          labelHidden
          placeholder="Reason for the record, such as: first reading (optional)"
          value={reason}
          maxLength={LIMITS.reason}
          onChange={setReason}
          className="min-w-0 flex-1 basis-60 max-sm:basis-full"
        />
        <Button isDisabled={isSaving} onPress={close} className="max-sm:ml-auto">
          {isChanged ? 'Discard' : 'Close'}
        </Button>
        <Button variant="primary" isDisabled={!isChanged || contested.length > 0} isPending={isSaving} onPress={onSave}>
          Save
        </Button>
      </div>
    </footer>
  );
}
