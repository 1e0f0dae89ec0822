'use client';

// Adds or corrects a figure. What was typed stays until it is saved, also over a reload.

import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { errorAt, errorOfWhole } from '@/client/field-errors';
import { readCount } from '@/client/read-count';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Refusal } from '@/components/ui/refusal';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { Figure } from '@/core/incident/figure';
import type { FieldError } from '@/core/incident/refusal';
import { figureHeadline, figureHedge } from '@/core/incident/sentences/figure-words';
import { capitalised } from '@/core/incident/sentences/phrase';
import { AudienceField } from '../panel/audience-field';
import { useQuestionInStrip } from '../reasons/reason-desk';
import { reasonReaders } from '../reasons/reason-readers';
import { useActions } from '../workspace/use-actions';
import { useDraft, useFormDraft } from '../workspace/use-draft';
import { EMPTY_FIGURE, type FigureForm, figureFormSchema, figureFrom, formOf } from './figure-form-fields';

export interface FigureDialogProps {
  /** Null adds one. */
  readonly figure: Figure | null;
  readonly onClose: () => void;
}

export function FigureDialog({ figure, onClose }: FigureDialogProps): ReactElement {
  const { createFigure, changeFigure } = useActions();
  const [draft, setDraft] = useFormDraft(`figure.${figure?.id ?? 'new'}`, figureFormSchema);
  const [reason, setReason] = useDraft(`figure.${figure?.id ?? 'new'}.reason`);
  const askWhy = useQuestionInStrip();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (errors.length > 0) formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  const form = draft ?? (figure ? formOf(figure) : EMPTY_FIGURE);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const fields = figureFrom(form, figure);
    const refused = !fields.ok
      ? fields.error
      : figure
        ? changeFigure(figure.id, fields.value, `figure.${figure.id}`, reason ?? '')
        : createFigure(fields.value);
    setErrors(refused);
    if (refused.length > 0) return;
    setDraft(null);
    setReason(null);
    onClose();
    askWhy();
  };
  return (
    <Dialog
      title={figure ? 'Correct the figure' : 'Add a figure'}
      onClose={onClose}
      closesOnPressOutside={draft === null && reason === null}
    >
      <form ref={formRef} onSubmit={save} className="flex flex-col gap-3">
        <FigureFormFields form={form} errors={errors} onChange={(part) => setDraft({ ...form, ...part })} />
        {figure ? (
          <TextField
            label="Why it changes"
            placeholder="counted again"
            description={reasonReaders(form.audiences)}
            value={reason ?? ''}
            onChange={setReason}
            error={errorAt(errors, '/reason')}
            autoComplete="off"
          />
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit">
            {figure ? 'Save' : 'Add figure'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FigureFormFieldsProps {
  readonly form: FigureForm;
  readonly errors: readonly FieldError[];
  readonly onChange: (part: Partial<FigureForm>) => void;
}

function FigureFormFields({ form, errors, onChange }: FigureFormFieldsProps): ReactElement {
  return (
    <>
      <Refusal words={errorOfWhole(errors)} />
      <TextField
        label="What is counted"
        placeholder="Accounts affected"
        value={form.label}
        onChange={(label) => onChange({ label })}
        error={errorAt(errors, '/label')}
        autoFocus
      />
      <div className="grid grid-cols-[1fr_140px] gap-3">
        <TextField
          label="Figure"
          placeholder="about 37 million"
          value={form.stated}
          onChange={(stated) => onChange({ stated })}
          description={understood(form.stated)}
          error={errorAt(errors, '/stated') ?? errorAt(errors, '/low') ?? errorAt(errors, '/high')}
        />
        <TextField
          label="Unit"
          placeholder="accounts"
          value={form.unit}
          onChange={(unit) => onChange({ unit })}
          error={errorAt(errors, '/unit')}
        />
      </div>
      <SourceFields form={form} errors={errors} onChange={onChange} />
      <AudienceField
        label="Visible to"
        audiences={form.audiences}
        onChange={(audiences) => onChange({ audiences: [...audiences] })}
      />
    </>
  );
}

function SourceFields({ form, errors, onChange }: FigureFormFieldsProps): ReactElement {
  return (
    <>
      <div className="grid grid-cols-[1fr_140px] gap-3">
        <TextField
          label="Source"
          optional
          placeholder="Form 8-K"
          value={form.sourceTitle}
          onChange={(sourceTitle) => onChange({ sourceTitle })}
          error={errorAt(errors, '/source/title')}
        />
        <TextField
          label="Where in it"
          optional
          placeholder="page 2"
          value={form.sourceLocator}
          onChange={(sourceLocator) => onChange({ sourceLocator })}
          error={errorAt(errors, '/source/locator')}
        />
      </div>
      <TextField
        label="Address of the source"
        optional
        placeholder="https://"
        value={form.sourceUrl}
        onChange={(sourceUrl) => onChange({ sourceUrl })}
        error={errorAt(errors, '/source/url')}
      />
      <TextArea
        label="Quote"
        optional
        rows={2}
        value={form.sourceQuote}
        onChange={(sourceQuote) => onChange({ sourceQuote })}
        error={errorAt(errors, '/source/quote')}
      />
    </>
  );
}

function understood(stated: string): string | undefined {
  const count = readCount(stated);
  if (stated.trim() === '' || !count.ok) return undefined;
  const hedge = figureHedge({ ...count.value, statedAs: stated.trim() }) ?? 'exactly';
  return capitalised(`${hedge} ${figureHeadline(count.value)}`);
}
