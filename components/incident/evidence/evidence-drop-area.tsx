'use client';

// A part of the page that takes files: dropped anywhere on it, or pasted while it is open.

import { type ReactElement, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { browserNow } from '@/components/browser/browser-ports';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { useImporting } from '../importing/importing-state';
import { useSteadyWorkspace, useWorkspace } from '../workspace/workspace';
import { filesOf, holdsFiles, isMeantAsText, pastedFiles } from './evidence-files';
import { useUploads } from './evidence-uploads-provider';

export interface EvidenceDropAreaProps {
  /** The event that they support; null for the incident as a whole. */
  readonly eventId: string | null;
  /** What dropping them does. */
  readonly words: string;
  /** False where something else on the page takes what is pasted. */
  readonly takesPaste: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function EvidenceDropArea(props: EvidenceDropAreaProps): ReactElement {
  const { eventId, words, takesPaste, className, children } = props;
  const { may } = useSteadyWorkspace();
  const takesFiles = may('add-evidence');
  const area = useRef<HTMLDivElement>(null);
  const isOver = useDrops(area, takesFiles, eventId);
  usePaste(takesFiles && takesPaste, eventId);
  return (
    <div ref={area} className={classNames('relative', className)}>
      {children}
      {isOver ? (
        <div className="pointer-events-none absolute -inset-2 z-20 rounded-lg border-2 border-accent border-dashed bg-surface/92">
          <p className="sticky top-0 flex h-[min(100%,40dvh)] items-center justify-center gap-2 px-4 text-center font-medium text-sm">
            <Icon name="document" className="text-accent" />
            {words}
          </p>
        </div>
      ) : null}
    </div>
  );
}

/** Whether files are held over it just now. */
function useDrops(area: RefObject<HTMLDivElement | null>, takesFiles: boolean, eventId: string | null): boolean {
  const { receive } = useImporting();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (!takesFiles || !element) return;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setIsOver(true);
    };
    // Crossing from one child to the next is no leaving.
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      receive(filesOf(event.dataTransfer.files), eventId);
    };
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [area, takesFiles, eventId, receive]);
  return isOver;
}

function usePaste(takesPaste: boolean, eventId: string | null): void {
  const uploads = useUploads();
  const { zone } = useWorkspace().incident;
  useEffect(() => {
    if (!takesPaste) return;
    const paste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files ?? [];
      if (files.length === 0 || event.defaultPrevented || isMeantAsText(event)) return;
      event.preventDefault();
      uploads.add(pastedFiles(files, browserNow(), zone), eventId);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [takesPaste, eventId, uploads, zone]);
}
