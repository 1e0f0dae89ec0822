'use client';

// A chronology from choosing to saving: the form, the documents, and the pages that are shown.

import { useState } from 'react';
import { nextBates, type Standing, standingOf } from '@/client/document/document-standing';
import type { FieldError } from '@/core/incident/refusal';
import type { Audience } from '@/core/incident/vocabulary';
import { usePresent } from '../past/past-state';
import { isAtField } from './document-groups';
import { type DocumentDesk, useDocumentDesk } from './use-document-desk';
import { type DocumentFormState, useDocumentForm } from './use-document-form';
import { type OpenedPdf, usePdfFile } from './use-pdf-file';

/** Where there is no room for both beside each other. */
export type PanelPart = 'choices' | 'pages';

export interface DocumentPanel {
  readonly form: DocumentFormState;
  readonly desk: DocumentDesk;
  readonly opened: OpenedPdf;
  /** How the document stands to what making it now would give. */
  readonly standing: Standing;
  /** The same of the pages that are shown, which may still be those of the one before. */
  readonly pagesStanding: Standing;
  readonly nextBates: string | null;
  readonly make: () => Promise<void>;
  /** Why it is not made, where it is no field's fault. */
  readonly refusal: string | null;
  readonly part: PanelPart;
  readonly setPart: (part: PanelPart) => void;
}

export interface DocumentPanelUse {
  readonly isDocument: boolean;
  /** The moment that the page shows, as addresses say it; null at present. */
  readonly shown: string | null;
  readonly audience: Audience | null;
  readonly onAudience: (audience: Audience | null) => void;
}

export function useDocumentPanel({ isDocument, shown, audience, onAudience }: DocumentPanelUse): DocumentPanel {
  const { revision } = usePresent().incident;
  const form = useDocumentForm(shown, audience, onAudience);
  const desk = useDocumentDesk(isDocument);
  const opened = usePdfFile(isDocument ? desk.file.blob : null);
  const [part, setPart] = useState<PanelPart>('choices');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { current, documents = [], file } = desk;
  const { input } = form;
  const standing = current !== null && input.ok ? standingOf(current, input.value, revision) : 'other';
  const refuse = (errors: readonly FieldError[]) => {
    form.refuse(errors);
    setRefusal(errors.find(({ pointer }) => !isAtField(pointer))?.detail ?? null);
    if (errors.some(({ pointer }) => isAtField(pointer))) setPart('choices');
  };
  const make = async () => {
    setPart('pages');
    refuse(input.ok ? await desk.make(input.value) : input.error);
  };
  return {
    ...{ form, desk, opened, make, refusal, part, setPart, standing },
    pagesStanding: file.isOfBefore ? 'other' : standing,
    nextBates: nextBates(documents, form.form.batesPrefix.trim() === '' ? '' : form.form.batesPrefix),
  };
}
