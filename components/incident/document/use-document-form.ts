'use client';

// The choices of a chronology while somebody makes them: as this browser remembers them, with what was refused of them.

import { useMemo, useState } from 'react';
import { type DocumentForm, documentInput, emptyForm } from '@/client/document/document-form';
import { paperOf, rememberedForm, rememberForm } from '@/client/document/remembered-document';
import { browserStorage } from '@/components/browser/browser-ports';
import type { DocumentInput } from '@/core/contracts/document-choices';
import type { FieldError } from '@/core/incident/refusal';
import type { Audience } from '@/core/incident/vocabulary';
import { type Result, refuse } from '@/core/result';
import { usePresent } from '../past/past-state';
import { useSteadyWorkspace } from '../workspace/workspace';
import { typedAsOf } from './as-of';

export interface DocumentFormState {
  readonly form: DocumentForm;
  readonly audience: Audience | null;
  readonly change: (part: Partial<DocumentForm>) => void;
  readonly chooseAudience: (audience: Audience | null) => void;
  readonly errors: readonly FieldError[];
  readonly refuse: (errors: readonly FieldError[]) => void;
  /** What would be asked for; what is wrong of it by the names of the API. */
  readonly input: Result<DocumentInput, readonly FieldError[]>;
  /** Back to the first choices; null where these are. */
  readonly reset: (() => void) | null;
  /** Null unless resetting was the last that was done. */
  readonly undoReset: (() => void) | null;
}

interface Chosen {
  readonly form: DocumentForm;
  readonly audience: Audience | null;
}

/** @param shown the moment that the page shows, with which the form begins; null at present */
export function useDocumentForm(
  shown: string | null,
  audience: Audience | null,
  onAudience: (audience: Audience | null) => void,
): DocumentFormState {
  const { reading } = useSteadyWorkspace();
  const [form, setForm, first] = useKeptForm(shown);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [before, setBefore] = useState<Chosen | null>(null);
  const input = useMemo(() => inputOf(form, audience, typedAsOf(form.asOf, reading)), [form, audience, reading]);
  const choose = (next: Chosen) => {
    setForm(next.form);
    if (next.audience !== audience) onAudience(next.audience);
    setBefore(null);
  };
  const isFirst = audience === null && JSON.stringify(form) === JSON.stringify(first);
  const reset = () => {
    choose({ form: first, audience: null });
    setErrors([]);
    setBefore({ form, audience });
  };
  return {
    ...{ form, audience, errors, input, refuse: setErrors },
    change: (part) => {
      choose({ form: { ...form, ...part }, audience });
      setErrors((known) => withoutThoseOf(known, Object.keys(part)));
    },
    chooseAudience: (next) => {
      choose({ form, audience: next });
      setErrors((known) => withoutThoseOf(known, ['audience', 'sections']));
    },
    reset: isFirst ? null : reset,
    undoReset: before && (() => choose(before)),
  };
}

function useKeptForm(shown: string | null) {
  const { author } = useSteadyWorkspace();
  const present = usePresent();
  const place = { userId: author.actor.id, incidentId: present.incident.id };
  const [first] = useState(() => emptyForm(paperOf(navigator.languages)));
  const [form, setForm] = useState(() => {
    const kept = rememberedForm(browserStorage(), place, first.paper);
    return shown === null ? kept : { ...kept, asOf: shown };
  });
  const keep = (next: DocumentForm) => {
    setForm(next);
    rememberForm(browserStorage(), place, next);
  };
  return [form, keep, first] as const;
}

function inputOf(
  form: DocumentForm,
  audience: Audience | null,
  asOf: Result<string | null, string>,
): Result<DocumentInput, readonly FieldError[]> {
  const input = documentInput(form, { audience, asOf: asOf.ok ? asOf.value : null });
  if (asOf.ok) return input;
  return refuse([{ pointer: '/asOf', detail: asOf.error }, ...(input.ok ? [] : input.error)]);
}

const withoutThoseOf = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  errors.filter(({ pointer }) => !fields.includes(pointer.split('/')[1] ?? ''));
