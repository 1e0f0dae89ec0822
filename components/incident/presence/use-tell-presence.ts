'use client';

// Tells others what is selected here, and which field of it is open in an editor.

import { useEffect, useSyncExternalStore } from 'react';
import type { Drafts } from '@/client/drafts';
import { EDITED_FIELDS, type EditedField } from '@/core/contracts/presence';
import { usePage } from '../page-state';
import { useSteadyWorkspace } from '../workspace/workspace';

export function useTellPresence(): void {
  const { presence, drafts } = useSteadyWorkspace();
  const { selected } = usePage();
  const eventId = selected?.id ?? null;
  const editing = useSyncExternalStore(
    drafts.subscribe,
    () => (eventId === null ? null : editedField(drafts, eventId)),
    () => null,
  );
  useEffect(() => presence.at({ eventId, editing }), [presence, eventId, editing]);
}

/** An editor is open exactly while it has a draft, and its draft is named after its field. */
function editedField(drafts: Drafts, eventId: string): EditedField | null {
  const open = drafts.openUnder(`event.${eventId}.`);
  return EDITED_FIELDS.find((field) => open.some((name) => fieldOf(name) === field)) ?? null;
}

/** "source.new" is one of the sources; "cell.title" is the title, edited in the table. */
const fieldOf = (name: string): string => (name.startsWith('source.') ? 'sources' : name.replace(/^cell\./, ''));
