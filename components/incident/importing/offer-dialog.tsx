'use client';

// A dropped file that may well be one of events: it can come in as them, or be kept as it is.

import type { ReactElement } from 'react';
import type { FileToSend } from '@/client/evidence/evidence-uploads';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { sizeWords } from '../evidence/evidence-words';

export interface OfferedFile extends FileToSend {
  /** The event that it was dropped on; null for the incident as a whole. */
  readonly eventId: string | null;
}

export interface OfferDialogProps {
  readonly file: OfferedFile;
  readonly onImport: () => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

export function OfferDialog({ file, onImport, onKeep, onClose }: OfferDialogProps): ReactElement {
  return (
    <Dialog title="A file that may hold events" onClose={onClose} widthPx={460}>
      <p className="break-words font-medium text-sm">
        {file.name} <span className="font-normal text-ink-3">{sizeWords(file.file.size)}</span>
      </p>
      <p className="mt-1.5 text-ink-2 text-sm">
        {file.eventId === null
          ? 'Its rows can become events, or it is kept as evidence of the incident.'
          : 'Its rows can become events, or it is attached to the selected event as evidence.'}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onPress={onKeep}>Keep as evidence</Button>
        <Button variant="primary" autoFocus onPress={onImport}>
          Import as events
        </Button>
      </div>
    </Dialog>
  );
}
