'use client';

// Events of an import were changed since: whether they stay when it is undone.

import type { ReactElement } from 'react';
import type { ChangedSince } from '@/client/importing/imports';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { counted } from '@/core/incident/sentences/phrase';
import type { UndoQuestion } from './use-import-undo';

export interface UndoImportDialogProps {
  readonly question: UndoQuestion;
  readonly onAnswer: (changed: ChangedSince) => void;
  readonly onClose: () => void;
}

const NAMED = 5;

export function UndoImportDialog({ question, onAnswer, onClose }: UndoImportDialogProps): ReactElement {
  const { count, titles } = question;
  return (
    <Dialog title="Undo the import" onClose={onClose} widthPx={460}>
      <p className="text-ink-2 text-sm">
        {counted(count, 'event')} of it {count === 1 ? 'was' : 'were'} changed since. The others are removed either way.
      </p>
      <ul className="mt-2 list-disc pl-5 text-sm">
        {titles.slice(0, NAMED).map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles repeat, and the list never changes
          <li key={at} className="break-words">
            {title}
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button variant="danger" onPress={() => onAnswer('delete')}>
          Remove all
        </Button>
        <Button variant="primary" autoFocus onPress={() => onAnswer('keep')}>
          Keep what was changed
        </Button>
      </div>
    </Dialog>
  );
}
