'use client';

// The side of the choices: the form, then what was made before.

import { type ReactElement, useEffect, useRef } from 'react';
import { DocumentFields } from './document-fields';
import { MadeBefore } from './made-before';
import type { DocumentPanel } from './use-document-panel';

export function DocumentChoices({ panel }: { readonly panel: DocumentPanel }): ReactElement {
  const { form, desk, nextBates, setPart } = panel;
  const fields = useRef<HTMLDivElement>(null);
  const { errors } = form;
  // To what is to be put right, once its group is open.
  useEffect(() => {
    if (errors.length > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const show = (documentId: string) => {
    desk.show(documentId);
    setPart('pages');
  };
  return (
    <>
      <div ref={fields} className="flex flex-col gap-4">
        <DocumentFields state={form} nextBates={nextBates} />
      </div>
      <MadeBefore desk={desk} onShow={show} />
    </>
  );
}
