'use client';

// Where the event is known from: quotes and citations, whether they disagree, which is relied on, and correcting them.

import type { ReactElement } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { IncidentEvent, Source } from '@/core/incident/event';
import { PanelSection } from '../panel/panel-section';
import { useFocusTurn } from '../use-focus-turn';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useFormDraft } from '../workspace/use-draft';
import { useSteadyWorkspace } from '../workspace/workspace';
import { SourceDisagreement } from './source-disagreement';
import { SourceEditor } from './source-editor';
import { EMPTY_SOURCE, sourceFormOf, sourceFormSchema, sourcesWithout } from './source-form-fields';
import { SourceLine } from './source-line';
import { SourceStanding } from './source-standing';

export interface PanelSourcesProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function PanelSources({ event, isReadOnly }: PanelSourcesProps): ReactElement | null {
  const { incident } = useSteadyWorkspace();
  const draftName = `event.${event.id}.source.new`;
  const [draft, setDraft] = useFormDraft(draftName, sourceFormSchema);
  if (isReadOnly && event.sources.length === 0) return null;
  const isAdding = draft !== null && !isReadOnly;
  return (
    <PanelSection title="Sources">
      <SourceDisagreement event={event} zone={incident.zone} />
      <ul className="flex flex-col gap-3 empty:hidden">
        {event.sources.map((source) => (
          <SourceEntry key={source.id} event={event} source={source} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {isAdding ? (
        <div className="mt-3 first:mt-0">
          <SourceEditor event={event} sourceId={null} form={draft} onForm={setDraft} onClose={() => setDraft(null)} />
        </div>
      ) : null}
      {isAdding || isReadOnly ? null : <SourceAdder draftName={draftName} onOpen={() => setDraft(EMPTY_SOURCE)} />}
    </PanelSection>
  );
}

interface OpenerProps {
  readonly draftName: string;
  readonly onOpen: () => void;
}

function SourceAdder({ draftName, onOpen }: OpenerProps): ReactElement {
  const button = useFocusTurn<HTMLButtonElement>(draftName, 'closed');
  return (
    <div className="mt-1.5 flex">
      <Button variant="quiet" icon="add" className="-ml-2 text-ink-3" buttonRef={button} onPress={onOpen}>
        Source
      </Button>
    </div>
  );
}

interface SourceEntryProps extends PanelSourcesProps {
  readonly source: Source;
}

function SourceEntry({ event, source, isReadOnly }: SourceEntryProps): ReactElement {
  const { changeEvent } = useActions();
  const { may } = useSteadyWorkspace();
  const draftName = `event.${event.id}.source.${source.id}`;
  const [draft, setDraft] = useFormDraft(draftName, sourceFormSchema);
  if (draft !== null && !isReadOnly) {
    return (
      <li>
        <SourceEditor
          event={event}
          sourceId={source.id}
          form={draft}
          onForm={setDraft}
          onClose={() => setDraft(null)}
        />
      </li>
    );
  }
  const remove = () => doneOrTold(changeEvent(event.id, { sources: sourcesWithout(event.sources, source.id) }));
  return (
    <li className="group relative">
      {/* Where no pointer hovers the buttons are always there, and the citation keeps clear of them. */}
      <SourceLine source={source} className={isReadOnly ? undefined : 'pointer-coarse:pr-12'} />
      <SourceStanding event={event} source={source} isReadOnly={isReadOnly} />
      {isReadOnly ? null : (
        <span className="absolute -top-1 -right-1.5 flex rounded-md bg-surface opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <SourceOpener draftName={draftName} onOpen={() => setDraft(sourceFormOf(source))} />
          {source.privilege !== null && !may('lift-privilege') ? null : (
            <IconButton icon="remove" size="small" label="Remove source" onPress={remove} />
          )}
        </span>
      )}
    </li>
  );
}

function SourceOpener({ draftName, onOpen }: OpenerProps): ReactElement {
  const button = useFocusTurn<HTMLButtonElement>(draftName, 'closed');
  return <IconButton icon="edit" size="small" label="Edit source" buttonRef={button} onPress={onOpen} />;
}
