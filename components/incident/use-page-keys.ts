'use client';

// Obeys the page's keys: not while somebody types, not under a dialog, and not where the control with the focus has
// used the key itself. A text field keeps its own undo.

import { useEffect, useEffectEvent } from 'react';
import { keyIsTaken } from '@/components/ui/use-shortcut';
import { assertNever } from '@/core/assert-never';
import type { IncidentEvent } from '@/core/incident/event';
import { describeSpan } from '@/core/time/describe';
import { useImporting } from './importing/importing-state';
import { usePage } from './page-state';
import { useGiveReason } from './reason-desk';
import { useSharing } from './sharing/sharing-state';
import { useReleaseToggle } from './sharing/use-release-toggle';
import { type PageCommand, pageCommand } from './shortcuts';
import { useActions } from './use-actions';
import { useFitSelection } from './use-fit-selection';
import { useWorkspace } from './workspace';

/** Where Enter presses, and arrows choose. */
const HAS_KEYS_OF_ITS_OWN = 'button, a[href], [role="radiogroup"], [role="grid"], [role="toolbar"], summary';

/** Where somebody types, undo is the field's. */
const HAS_UNDO_OF_ITS_OWN = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

/** Where it means all of a text or of a list, or all of a dialog. */
const HAS_KEYS_FOR_ALL = `${HAS_UNDO_OF_ITS_OWN}, [role="listbox"], [role="menu"], [role="dialog"]`;

export function usePageKeys(showKeys: () => void): void {
  const obey = useObedience(showKeys);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const command = pageCommand(event);
    if (command === null || isTaken(command, event)) return;
    if (obey(command)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTaken(command: PageCommand, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const isInForm = target?.closest('form') != null;
  switch (command) {
    case 'undo':
    case 'redo':
      return isInForm || event.defaultPrevented || target?.closest(HAS_UNDO_OF_ITS_OWN) != null;
    case 'choose-all':
      return isInForm || event.defaultPrevented || target?.closest(HAS_KEYS_FOR_ALL) != null;
    case 'open':
    case 'choose':
      return isInForm || keyIsTaken(event) || target?.closest(HAS_KEYS_OF_ITS_OWN) != null;
    default:
      // Whoever fills in a form means the form, also on its buttons.
      return isInForm || keyIsTaken(event);
  }
}

/** Carries a command out; false where there was nothing to do. */
function useObedience(showKeys: () => void): (command: PageCommand) => boolean {
  const { may, drafts, incident, events, announce } = useWorkspace();
  const { selected, select, open, listed, chosen, composer, focusSearch, setJumping } = usePage();
  const fitSelection = useFitSelection();
  const actions = useActions();
  const mayEdit = may('edit-events');
  const giveReason = useGiveReason();
  const importing = useImporting();
  const sharing = useSharing();
  const toggleRelease = useReleaseToggle();
  const walk = (by: 1 | -1) => {
    const next = neighbour(listed().events, selected, by);
    if (!next) return false;
    select(next.id);
    announce(`${next.title}, ${describeSpan(next.start, next.end, { style: 'long', zone: incident.zone })}`);
    return true;
  };
  const chooseBeside = (by: 1 | -1) => {
    const next = neighbour(listed().events, selected, by);
    if (!next) return false;
    chosen.choose(next.id, 'range');
    return walk(by);
  };
  const step = (take: () => string | null) => {
    const eventId = take();
    if (eventId !== null) select(eventId);
    return true;
  };
  const onSelected = (act: (event: IncidentEvent) => void, isAllowed: boolean) => {
    if (selected && isAllowed) act(selected);
    return selected !== null && isAllowed;
  };
  return (command) => {
    switch (command) {
      case 'new-event':
        if (mayEdit) composer.show();
        return mayEdit;
      case 'search':
        focusSearch();
        return true;
      case 'keys':
        showKeys();
        return true;
      case 'fit-selection':
        fitSelection?.();
        return fitSelection !== null;
      case 'jump':
        if (events.length > 0) setJumping(true);
        return events.length > 0;
      case 'previous':
        return walk(-1);
      case 'next':
        return walk(1);
      case 'open':
        return onSelected(({ id }) => open(id), true);
      case 'edit':
        return onSelected(({ id, title }) => {
          drafts.write(`event.${id}.title`, title);
          select(id);
        }, mayEdit);
      case 'delete':
        return onSelected(({ id }) => {
          const next = neighbour(listed().events, selected, 1) ?? neighbour(listed().events, selected, -1);
          actions.deleteEvent(id);
          select(next?.id === id ? null : (next?.id ?? null));
        }, mayEdit);
      case 'choose':
        return onSelected(({ id }) => chosen.choose(id, 'toggle'), true);
      case 'choose-previous':
        return chooseBeside(-1);
      case 'choose-next':
        return chooseBeside(1);
      case 'choose-all':
        chosen.add(listed().events.map(({ id }) => id));
        return listed().events.length > 0;
      case 'leave':
        if (chosen.ids.size > 0) {
          chosen.clear();
          return true;
        }
        return onSelected(() => select(null), true);
      case 'reason':
        if (mayEdit) giveReason();
        return mayEdit;
      case 'share':
        if (may('share')) sharing.open();
        return may('share');
      case 'release':
        if (may('share')) sharing.release();
        return may('share');
      case 'release-event':
        return onSelected(toggleRelease, mayEdit);
      case 'undo':
        return mayEdit && (importing.undoLatest() || step(actions.undo));
      case 'redo':
        return mayEdit && step(actions.redo);
      default:
        return assertNever(command);
    }
  };
}

/** The event before or after the selected one; the first or last where none is selected. */
function neighbour(
  events: readonly IncidentEvent[],
  selected: IncidentEvent | null,
  by: 1 | -1,
): IncidentEvent | undefined {
  const index = selected ? events.indexOf(selected) : -1;
  if (index < 0) return by === 1 ? events[0] : events.at(-1);
  return events[index + by];
}
