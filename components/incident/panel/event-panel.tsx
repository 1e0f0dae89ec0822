'use client';

// Everything about the selected event, each part editable where it stands.

import { type ReactElement, useEffect, useRef } from 'react';
import { errorAt } from '@/client/field-errors';
import { eventTarget } from '@/client/outbox/target';
import type { IncidentEvent } from '@/core/incident/event';
import { PendingNotices } from '../conflicts/pending-notices';
import { EvidenceSection } from '../evidence/evidence-section';
import { EventHistory } from '../history/event-history';
import { usePage } from '../page-state';
import { PanelSources } from '../sources/panel-sources';
import { useFormActions } from '../workspace/use-form-actions';
import { useChangesOf, useSteadyWorkspace } from '../workspace/workspace';
import { InlineText } from './inline-text';
import { PanelChips } from './panel-chips';
import { PanelDescription, PanelExecutiveText } from './panel-description';
import { PanelProperties } from './panel-properties';
import { PanelWhen } from './panel-when';

export function EventPanel({ event }: { readonly event: IncidentEvent }): ReactElement {
  const { may } = useSteadyWorkspace();
  const { editEvent } = useFormActions();
  const changes = useChangesOf(eventTarget(event.id));
  const isReadOnly = !may('edit-events');
  const heading = useFocusOnOpen();
  return (
    <article aria-labelledby="event-title" className="flex min-h-full flex-col">
      <PanelChips event={event} isReadOnly={isReadOnly} />
      <h2
        id="event-title"
        ref={heading}
        tabIndex={-1}
        className="mt-1 mb-0.5 font-[620] text-md tracking-[-0.01em] outline-none [overflow-wrap:anywhere]"
      >
        <InlineText
          key={event.id}
          label="Title"
          draftName={`event.${event.id}.title`}
          text={event.title}
          isReadOnly={isReadOnly}
          placeholder="Give it a title"
          onSave={(title, draftName) => errorAt(editEvent(event.id, { title }, draftName), '')}
          className={event.confidence === 'refuted' ? 'line-through' : undefined}
        />
      </h2>
      <PanelWhen key={`when ${event.id}`} event={event} isReadOnly={isReadOnly} />
      <PanelDescription event={event} isReadOnly={isReadOnly} />
      <PanelProperties key={`properties ${event.id}`} event={event} isReadOnly={isReadOnly} />
      <PanelExecutiveText event={event} isReadOnly={isReadOnly} />
      <EvidenceSection key={`evidence ${event.id}`} event={event} isReadOnly={isReadOnly} />
      <PanelSources key={`sources ${event.id}`} event={event} isReadOnly={isReadOnly} />
      <EventHistory key={`history ${event.id}`} event={event} />
      <PendingNotices
        changes={changes}
        className="sticky -bottom-[18px] z-1 -mx-5 mt-auto -mb-[18px] border-line border-t bg-surface px-5 py-3 max-sm:-mx-4 max-lg:bottom-[calc(-20px-env(safe-area-inset-bottom))] max-lg:mb-[calc(-20px-env(safe-area-inset-bottom))] max-lg:pb-[calc(12px+env(safe-area-inset-bottom))] max-sm:px-4"
      />
    </article>
  );
}

/** Opening an event moves the keyboard's focus here; selecting one leaves it where it was. */
function useFocusOnOpen() {
  const { opened, focusWanted } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (opened === 0 || !focusWanted.current) return;
    focusWanted.current = false;
    (heading.current?.querySelector('button') ?? heading.current)?.focus();
  }, [opened, focusWanted]);
  return heading;
}
