'use client';

// What was being written of an event that went meanwhile, and its editor with it: somebody deleted it, or it is not the
// reader's any more. It stays to be read and copied until it is given up.

import { type ReactElement, useSyncExternalStore } from 'react';
import type { Drafts } from '@/client/drafts';
import { Button } from '@/components/ui/button';
import type { IncidentState } from '@/core/incident/state';
import { fieldLabel } from './field-words';
import { NotSaved } from './not-saved';
import { useWorkspace } from './workspace';

export function StrandedDrafts(): ReactElement | null {
  const { drafts, state, isBegun } = useWorkspace();
  const open = useSyncExternalStore(
    drafts.subscribe,
    () => JSON.stringify(drafts.openUnder(EVENT).map((name) => [name, drafts.read(EVENT + name)])),
    () => '[]',
  );
  if (isBegun) return null;
  const texts: readonly (readonly [string, string])[] = JSON.parse(open);
  const stranded = texts.flatMap(([name, text]) => strandedDraft(name, text, drafts, state) ?? []);
  if (stranded.length === 0) return null;
  return (
    <div className="mb-3 flex flex-col gap-2">
      {stranded.map(({ name, field, text, title }) => (
        <NotSaved
          key={name}
          why={<p>{goneWords(title)}</p>}
          written={[[fieldLabel(field), text]]}
          actions={<Button onPress={() => drafts.write(name, null)}>Discard</Button>}
        />
      ))}
    </div>
  );
}

const EVENT = 'event.';
/** @param title that it had when its author began to write: what they had on the screen, whatever it says since */
const goneWords = (title: unknown): string =>
  `The event ${typeof title === 'string' ? `“${title}” ` : ''}that you were writing this for is not there any more.`;

/** Those in which one writes; of the others there is nothing to lose but a choice. */
const WRITTEN_FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'executiveText']);

function strandedDraft(openName: string, text: string, drafts: Drafts, { events }: Pick<IncidentState, 'events'>) {
  const name = EVENT + openName;
  const [eventId = '', field = ''] = openName.split('.');
  if (!WRITTEN_FIELDS.has(field) || events.get(eventId)?.deletedAt === null) return null;
  const opening = drafts.opening(name);
  const shown: Readonly<Record<string, unknown>> = { ...opening };
  return text.trim() === '' || text === shown[field] ? null : { name, field, text, title: shown.title };
}
