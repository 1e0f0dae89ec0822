'use client';

// The properties of the selected event, and what could be added to it.

import { type ReactElement, useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Choice } from '@/components/ui/choice';
import { Icon } from '@/components/ui/icon';
import type { IncidentEvent } from '@/core/incident/event';
import { TECHNIQUE_NAMES, techniqueWords } from '@/core/incident/technique-names';
import { CONFIDENCE_LABELS } from '@/core/incident/vocabulary';
import { lazily } from '@/core/lazily';
import { CONFIDENCE_CHOICES } from '../choices';
import { useFocusTurn } from '../use-focus-turn';
import { doneOrTold } from '../workspace/done-or-told';
import { useActions } from '../workspace/use-actions';
import { useDraft } from '../workspace/use-draft';
import { useFormActions } from '../workspace/use-form-actions';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { AudienceProperty } from './audience-property';
import { LearnedProperty } from './learned-property';
import { MenuProperty } from './menu-property';
import { newPrivilege } from './privilege-draft';
import { PrivilegeProperty } from './privilege-property';
import { Property } from './property';
import { TokensProperty } from './tokens-property';

export interface PanelPropertiesProps {
  readonly event: IncidentEvent;
  readonly isReadOnly: boolean;
}

export function PanelProperties({ event, isReadOnly }: PanelPropertiesProps): ReactElement {
  const { changeEvent } = useActions();
  const { editEvent } = useFormActions();
  const { tags, involved } = useKnownWords();
  return (
    <>
      <dl className="mt-3.5 flex flex-col gap-[7px] text-sm">
        {isReadOnly ? (
          <Property label="Confidence" onEdit={null}>
            {CONFIDENCE_LABELS[event.confidence]}
          </Property>
        ) : (
          <MenuProperty
            label="Confidence"
            choices={CONFIDENCE_CHOICES}
            value={event.confidence}
            onChange={(confidence) => doneOrTold(changeEvent(event.id, { confidence }))}
          />
        )}
        <TokensProperty
          {...{ event, isReadOnly }}
          field="techniques"
          label="Techniques"
          placeholder="T1190, or its name"
          suggestions={techniqueChoices}
          tokenPattern={TECHNIQUE_ID}
          wordsOf={techniqueWords}
        />
        <TokensProperty
          {...{ event, isReadOnly }}
          field="involved"
          label="Involved"
          placeholder="People and systems"
          suggestions={involved}
        />
        <TokensProperty
          {...{ event, isReadOnly }}
          field="tags"
          label="Tags"
          placeholder="deadline"
          suggestions={tags}
        />
        <AudienceProperty
          draftName={`event.${event.id}.audiences`}
          audiences={event.audiences}
          isReadOnly={isReadOnly}
          onSave={(audiences, draftName) => editEvent(event.id, { audiences: [...audiences] }, draftName)}
        />
        <LearnedProperty {...{ event, isReadOnly }} />
        <PrivilegeProperty {...{ event, isReadOnly }} />
      </dl>
      {isReadOnly ? null : <AddRow event={event} />}
    </>
  );
}

const TECHNIQUE_ID = /^T\d{4}(?:\.\d{3})?$/;
const techniqueChoices = lazily(() =>
  Object.entries(TECHNIQUE_NAMES).map(([id, name]) => ({ value: id, label: name, note: id })),
);

/** Words that other events use already, so that one thing keeps one name. Looked for once somebody is about to write one. */
function useKnownWords() {
  const { events } = useWorkspace();
  return useMemo(
    () => ({
      tags: lazily(() => choicesOf(['deadline', ...events.flatMap(({ tags }) => tags)])),
      involved: lazily(() => choicesOf(events.flatMap(({ involved }) => involved))),
    }),
    [events],
  );
}

const choicesOf = (words: Iterable<string>): readonly Choice<string>[] =>
  [...new Set(words)].sort().map((value) => ({ value, label: value }));

/** Opens the editors of what the event does not have yet. */
function AddRow({ event }: { readonly event: IncidentEvent }): ReactElement {
  const { may, author } = useSteadyWorkspace();
  const mayAssert = may('assert-privilege');
  const privilege = newPrivilege(author.actor.name);
  const name = (field: string) => `event.${event.id}.${field}`;
  return (
    <div className="mt-2.5 flex flex-wrap gap-x-1 gap-y-0.5 empty:hidden">
      {event.techniques.length > 0 ? null : <AddButton label="Techniques" draftName={name('techniques')} draft={[]} />}
      {event.involved.length > 0 ? null : <AddButton label="Involved" draftName={name('involved')} draft={[]} />}
      {event.tags.length > 0 ? null : <AddButton label="Tags" draftName={name('tags')} draft={[]} />}
      {event.privilege !== null || !mayAssert ? null : (
        <AddButton label="Privilege" draftName={name('privilege')} draft={privilege} />
      )}
    </div>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly draftName: string;
  /** What the editor begins with. */
  readonly draft: unknown;
}

/** Nothing while its editor is open. */
function AddButton(props: AddButtonProps): ReactElement | null {
  const [open, setOpen] = useDraft(props.draftName);
  return open === null ? <AddOpener {...props} onOpen={setOpen} /> : null;
}

interface AddOpenerProps extends AddButtonProps {
  readonly onOpen: (draft: string) => void;
}

function AddOpener({ label, draftName, draft, onOpen }: AddOpenerProps): ReactElement {
  const button = useFocusTurn<HTMLButtonElement>(draftName, 'closed');
  return (
    <Button
      ref={button}
      onPress={() => onOpen(JSON.stringify(draft))}
      className="inline-flex h-6 items-center gap-1 rounded-sm px-1.5 text-ink-3 text-xs first:-ml-1.5 hover:bg-ink/5 hover:text-ink"
    >
      <Icon name="add" sizePx={12} />
      {label}
    </Button>
  );
}
