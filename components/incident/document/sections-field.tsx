'use client';

// Which parts the document has, in their order.

import type { ReactElement } from 'react';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { isOffered, sectionsFor } from '@/client/document/document-form';
import { errorAt } from '@/client/field-errors';
import { FieldError } from '@/components/ui/field-error';
import { TickBox } from '@/components/ui/tick-box';
import { SECTION_LABELS, SECTIONS, type Section } from '@/core/export/sections';
import type { DocumentFormState } from './use-document-form';

export function SectionsField({ state }: { readonly state: DocumentFormState }): ReactElement {
  const { form, audience, change, errors } = state;
  const chosen = sectionsFor(form, audience);
  const error = errorAt(errors, '/sections');
  // What is not offered at the moment stays chosen for when it is again.
  const choose = (ticked: readonly string[]) =>
    change({
      sections: SECTIONS.filter((each) => (isOffered(each, audience) ? ticked : form.sections).some((t) => t === each)),
    });
  return (
    <CheckboxGroup
      aria-label="Sections"
      value={chosen}
      onChange={choose}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col"
    >
      {SECTIONS.map((section) => (
        <SectionBox key={section} section={section} isOffered={isOffered(section, audience)} />
      ))}
      <p className="mt-1 text-ink-3 text-xs">How to check the document is always its last page.</p>
      <FieldError message={error} />
    </CheckboxGroup>
  );
}

interface SectionBoxProps {
  readonly section: Section;
  readonly isOffered: boolean;
}

function SectionBox({ section, isOffered: isEnabled }: SectionBoxProps): ReactElement {
  return (
    <TickBox value={section} isDisabled={!isEnabled} className="min-h-7">
      <span className="group-data-[disabled]:text-ink-3">
        {SECTION_LABELS[section]}
        {isEnabled ? null : ', for members alone: choose “As I read it”'}
      </span>
    </TickBox>
  );
}
