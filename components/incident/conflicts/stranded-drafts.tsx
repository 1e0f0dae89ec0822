'use client';

// What was being written of an event that went meanwhile, and its editor with it: somebody deleted it, or it is not the
// reader's any more. It stays to be read and copied until it is given up.

import { type ReactElement, useSyncExternalStore } from 'react';
import type { Drafts } from '@/client/drafts';
import { Button } from '@/components/ui/button';
import type { IncidentState } from '@/core/incident/record/state';
import { useWorkspace } from '../workspace/workspace';
import { fieldLabel } from './field-words';
import { NotSaved } from './not-saved';

export function StrandedDrafts(): ReactElement | null {
  const { drafts, state, isBegun } = useWorkspace();
  const written = useSyncExternalStore(
    drafts.subscribe,
    () => JSON.stringify(writtenIn(drafts)),
    () => '[]',
  );
  if (isBegun) return null;
  const stranded = (JSON.parse(written) as readonly WrittenDraft[]).filter((draft) => isStranded(draft, state));
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

interface WrittenDraft {
  readonly name: string;
  readonly eventId: string;
  readonly field: string;
  readonly text: string;
  /** What the field held when its author began to write. */
  readonly before: unknown;
  /** The event's, at that time: what they had on the screen, whatever it says since. */
  readonly title: unknown;
}

const EVENT = 'event.';

/** Those in which one writes; of the others there is nothing to lose but a choice. */
const WRITTEN_FIELDS: ReadonlySet<string> = new Set(['title', 'description', 'executiveText']);

const writtenIn = (drafts: Drafts): readonly WrittenDraft[] =>
  drafts.openUnder(EVENT).flatMap((openName) => {
    const [eventId = '', field = ''] = openName.split('.');
    if (!WRITTEN_FIELDS.has(field)) return [];
    const name = EVENT + openName;
    const opening: Readonly<Record<string, unknown>> = { ...drafts.opening(name) };
    return [{ name, eventId, field, text: drafts.read(name) ?? '', before: opening[field], title: opening.title }];
  });

const isStranded = ({ eventId, text, before }: WrittenDraft, { events }: Pick<IncidentState, 'events'>): boolean =>
  events.get(eventId)?.deletedAt !== null && text.trim() !== '' && text !== before;

const goneWords = (title: unknown): string =>
  `The event ${typeof title === 'string' ? `“${title}” ` : ''}that you were writing this for is not there any more.`;
