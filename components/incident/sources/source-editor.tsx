'use client';

// Adds or corrects a source. It may state its own time for the event; one source can be relied on, and where others
// say otherwise, that asks why. Commander and counsel assert privilege on it, only counsel lifts it.

import { type ReactElement, useMemo } from 'react';
import { errorAt } from '@/client/field-errors';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { TickBox } from '@/components/ui/tick-box';
import type { IncidentEvent, Source } from '@/core/incident/event';
import { sourceZone } from '@/core/incident/event-zone';
import { sameValue } from '@/core/incident/record/changes';
import type { FieldError } from '@/core/incident/refusal';
import type { ParseContext } from '@/core/time/parse';
import { PropertyForm } from '../panel/property';
import { WhenField } from '../times/when-field';
import { useAsOpened } from '../use-as-opened';
import { doneOrTold } from '../workspace/done-or-told';
import { useFormActions } from '../workspace/use-form-actions';
import { useSteadyWorkspace } from '../workspace/workspace';
import { type SourceForm, sourceFormOf, sourcesWith } from './source-form-fields';
import { SourcePrivilege } from './source-privilege';
import { SourceReason } from './source-reason';
import { contradictedBy, unexplained } from './source-reliance';

export interface SourceEditorProps {
  readonly event: IncidentEvent;
  /** Null for a new source. */
  readonly sourceId: string | null;
  readonly form: SourceForm;
  readonly onForm: (form: SourceForm) => void;
  readonly onClose: () => void;
}

export function SourceEditor({ event, sourceId, form, onForm, onClose }: SourceEditorProps): ReactElement {
  const { editEvent } = useFormActions();
  const { reading, may } = useSteadyWorkspace();
  const draftName = `event.${event.id}.source.${sourceId ?? 'new'}`;
  const opened = useAsOpened(event, draftName).sources.find(({ id }) => id === sourceId);
  const stored = event.sources.find(({ id }) => id === sourceId);
  const zone = sourceZone(stored, event, reading.zone);
  const context = useMemo(() => ({ ...reading, zone }), [reading, zone]);
  const place = event.sources.findIndex(({ id }) => id === sourceId);
  const pointer = `/sources/${place < 0 ? event.sources.length : place}`;
  const contradicted = form.reliedOn ? contradictedBy(event.sources, form, sourceId, context) : [];
  const save = () => {
    const missing = unexplained(form.reliedOnReason, contradicted, pointer);
    if (missing.length > 0) return missing;
    // What others made of other sources meanwhile stands; what they made of this one is contested.
    const isOvertaken = stored && opened && !sameValue(sourceFormOf(stored), sourceFormOf(opened));
    const sources = sourcesWith(event.sources, form, sourceId);
    return editEvent(event.id, { sources }, isOvertaken ? draftName : undefined);
  };
  const lift = () => {
    // What else is typed is not saved by it.
    const lifted = stored && { ...sourceFormOf(stored), privilege: null };
    if (lifted && doneOrTold(editEvent(event.id, { sources: sourcesWith(event.sources, lifted, sourceId) }))) onClose();
  };
  const isPrivileged = stored !== undefined && stored.privilege !== null;
  return (
    <PropertyForm
      draftName={draftName}
      label={sourceId === null ? 'New source' : 'Source'}
      onSave={save}
      onClose={onClose}
      actions={
        isPrivileged && may('lift-privilege') ? (
          <Button variant="danger" onPress={lift}>
            Lift privilege
          </Button>
        ) : null
      }
    >
      {(errors) => (
        <>
          <SourceFields {...{ form, pointer, errors, contradicted, context, onForm }} />
          <SourcePrivilege
            draft={form.privilege}
            isAsserted={isPrivileged}
            pointer={`${pointer}/privilege`}
            errors={errors}
            onChange={(privilege) => onForm({ ...form, privilege })}
          />
        </>
      )}
    </PropertyForm>
  );
}

interface SourceFieldsProps {
  readonly form: SourceForm;
  readonly pointer: string;
  readonly errors: readonly FieldError[];
  /** The sources that say otherwise than this one, where it is relied on. */
  readonly contradicted: readonly Source[];
  readonly context: ParseContext;
  readonly onForm: (form: SourceForm) => void;
}

function SourceFields({ form, pointer, errors, contradicted, context, onForm }: SourceFieldsProps): ReactElement {
  const textField = (key: 'title' | 'publisher' | 'locator' | 'url', label: string, placeholder: string) => (
    <TextField
      label={label}
      optional={key !== 'title'}
      placeholder={placeholder}
      value={form[key]}
      onChange={(text) => onForm({ ...form, [key]: text })}
      error={errorAt(errors, `${pointer}/${key}`)}
    />
  );
  return (
    <>
      {textField('title', 'Title', 'Form 8-K')}
      <div className="grid grid-cols-2 gap-2">
        {textField('publisher', 'Publisher', 'SEC EDGAR')}
        {textField('locator', 'Where in it', 'page 2')}
      </div>
      {textField('url', 'Address', 'https://')}
      <TextArea
        label="Quote"
        optional
        rows={2}
        value={form.quote}
        onChange={(quote) => onForm({ ...form, quote })}
        error={errorAt(errors, `${pointer}/quote`)}
      />
      <WhenField
        label="Time that it states"
        optional
        text={form.stated}
        onChange={(stated) => onForm({ ...form, stated })}
        context={context}
        hint="When the source itself says that it happened, in any words."
        error={errorAt(errors, `${pointer}/statedWhen`)}
      />
      <TickBox isSelected={form.reliedOn} onChange={(reliedOn) => onForm({ ...form, reliedOn })}>
        Relied on for the event’s time
      </TickBox>
      {form.reliedOn ? (
        <SourceReason
          reason={form.reliedOnReason}
          contradicted={contradicted}
          error={errorAt(errors, `${pointer}/reliedOnReason`)}
          onReason={(reliedOnReason) => onForm({ ...form, reliedOnReason })}
        />
      ) : null}
    </>
  );
}
