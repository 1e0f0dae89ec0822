'use client';

// Which entries the document has: by when they can have happened, by their words, by category. All where nothing is said.

import { type ReactElement, useMemo } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import { errorAt } from '@/client/field-errors';
import { Button } from '@/components/ui/button';
import { Dot } from '@/components/ui/dot';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import { CATEGORY_TONES } from '@/components/ui/tones';
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@/core/incident/vocabulary';
import { usePage } from '../page-state';
import { usePresent } from '../past/past-state';
import { WhenField } from '../times/when-field';
import { useSteadyWorkspace } from '../workspace/workspace';
import type { DocumentFormState } from './use-document-form';

export function EntriesFields({ state }: { readonly state: DocumentFormState }): ReactElement {
  const { form, change, errors } = state;
  const present = usePresent();
  const { now } = useSteadyWorkspace();
  const zone = form.zone ?? present.incident.zone;
  // Without milestones, as the server reads them: "detection" may be among what is left out.
  const context = useMemo(() => ({ zone, now }), [zone, now]);
  return (
    <>
      <AsFiltered state={state} />
      <div className="grid grid-cols-2 gap-3">
        <WhenField
          label="From"
          optional
          placeholder="25 Nov 2022"
          text={form.from}
          onChange={(from) => change({ from })}
          context={context}
          error={errorAt(errors, '/from')}
        />
        <WhenField
          label="To"
          optional
          placeholder="5 Jan 2023"
          hint="A day is meant whole."
          text={form.to}
          onChange={(to) => change({ to })}
          context={context}
          error={errorAt(errors, '/to')}
        />
      </div>
      <TextField
        label="With all of the words"
        optional
        value={form.q}
        onChange={(q) => change({ q })}
        error={errorAt(errors, '/q')}
        autoComplete="off"
      />
      <CategoriesField categories={form.category} onChange={(category) => change({ category })} />
    </>
  );
}

/** Takes over what the page is filtered by. */
function AsFiltered({ state: { form, change } }: { readonly state: DocumentFormState }): ReactElement | null {
  const { address, matchIds } = usePage();
  const q = address.search.trim();
  const isTaken = form.q === q && form.category.join() === address.categories.join();
  if (matchIds === null || isTaken) return null;
  return (
    <Button icon="filter" className="self-start" onPress={() => change({ q, category: [...address.categories] })}>
      As filtered on the page
    </Button>
  );
}

interface CategoriesFieldProps {
  readonly categories: readonly Category[];
  readonly onChange: (categories: Category[]) => void;
}

function CategoriesField({ categories, onChange }: CategoriesFieldProps): ReactElement {
  return (
    <CheckboxGroup
      value={[...categories]}
      onChange={(ticked) => onChange(CATEGORIES.filter((category) => ticked.includes(category)))}
      className="flex flex-col gap-1"
    >
      <Label className="font-medium text-ink-2 text-xs">
        Categories <span className="font-normal text-ink-3">all where none is ticked</span>
      </Label>
      <div className="grid grid-cols-2 gap-x-3">
        {CATEGORIES.map((category) => (
          <TickBox key={category} value={category} className="min-h-7">
            <Dot tone={CATEGORY_TONES[category]} />
            <span className="min-w-0 truncate">{CATEGORY_LABELS[category]}</span>
          </TickBox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
